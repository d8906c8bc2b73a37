// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.plugins.HomeState.DropInFile;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/**
 * The state of a home as text, one element a line: people can read, compare and mend it.
 *
 * <p>A plug-in is a line and what is known of it the lines below, set in. What lies in the home is named relative to it,
 * so that a home can be moved. A line that makes no sense costs itself, not the others.
 */
final class StateText {
    private static final String HEADER = "stitchbird plug-ins ";
    private static final String VERSION = "1";
    private static final String PLUG_IN = "plug-in ";
    private static final String DROP_IN = "drop-in ";

    private final Path home;

    /** The text of the home in that folder. */
    StateText(Path home) {
        this.home = home;
    }

    /** Writes a state. */
    String write(HomeState state) {
        StringBuilder text = new StringBuilder(HEADER + VERSION + "\n");
        for (PlugIn plugIn : state.installed()) {
            text.append(PLUG_IN).append(plugIn.state()).append(' ').append(plugIn.origin()).append(' ')
                    .append(escape(plugIn.version())).append(' ').append(escape(plugIn.id())).append('\n');
            line(text, "name", plugIn.name());
            line(text, "provider", plugIn.provider());
            line(text, "licence", plugIn.licence());
            line(text, "from", plugIn.from());
            plugIn.bundles().forEach(bundle -> line(text, "bundle", path(bundle)));
            lines(text, Tried.of(plugIn));
        }
        state.dropIns().forEach((file, tried) -> {
            text.append(DROP_IN).append(tried.state()).append(' ').append(file.size()).append(' ')
                    .append(file.changed()).append(' ').append(escape(file.name())).append('\n');
            lines(text, tried);
        });
        return text.toString();
    }

    private static void lines(StringBuilder text, Tried tried) {
        tried.signers().forEach(signer -> line(text, "signer", signer));
        tried.adds().forEach(added -> line(text, "adds", added));
        line(text, "reason", tried.reason());
    }

    private static void line(StringBuilder text, String key, String value) {
        if (value != null && !value.isEmpty()) {
            text.append("  ").append(key).append(' ').append(escape(value)).append('\n');
        }
    }

    private String path(Path bundle) {
        Path whole = bundle.toAbsolutePath().normalize();
        return (whole.startsWith(home) ? home.relativize(whole) : whole).toString().replace('\\', '/');
    }

    /**
     * Reads a text; lines that make no sense are told among the remarks.
     *
     * @throws NewerStateException if a later Stitchbird has written it
     */
    HomeState read(String text) throws NewerStateException {
        List<String> remarks = new ArrayList<>();
        List<PlugIn> installed = new ArrayList<>();
        Map<DropInFile, Tried> dropIns = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEADER)) {
            return new HomeState(List.of(), Map.of(), List.of(Messages.get("state.foreign")));
        }
        if (!lines.getFirst().equals(HEADER + VERSION)) {
            throw new NewerStateException(Messages.get("state.newer"));
        }
        int at = 1;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && lines.get(end).startsWith("  ")) {
                end++;
            }
            Details details = new Details(lines.subList(at + 1, end), at + 2, remarks);
            if (!lines.get(at).isBlank() && !element(lines.get(at), details, installed, dropIns)) {
                remarks.add(Messages.get("state.line", at + 1, lines.get(at)));
            }
            at = end;
        }
        return new HomeState(installed, dropIns, remarks);
    }

    private boolean element(String line, Details details, List<PlugIn> installed, Map<DropInFile, Tried> dropIns) {
        try {
            String[] words = line.split(" ", 5);
            if (words.length == 5 && line.startsWith(PLUG_IN)) {
                String id = unescape(words[4]);
                List<Path> bundles = details.all("bundle").stream().map(home::resolve).map(Path::normalize).toList();
                return installed.stream().noneMatch(other -> other.id().equals(id)) && installed.add(new PlugIn(id,
                        unescape(words[3]), details.one("name"), details.one("provider"), details.one("licence"),
                        Origin.valueOf(words[2]), details.one("from"), State.valueOf(words[1]), bundles,
                        details.all("signer"), details.all("adds"), details.one("reason")));
            }
            if (words.length == 5 && line.startsWith(DROP_IN)) {
                DropInFile file = new DropInFile(unescape(words[4]), Long.parseLong(words[2]), Long.parseLong(words[3]));
                return dropIns.putIfAbsent(file, new Tried(State.valueOf(words[1]), details.all("signer"),
                        details.all("adds"), details.one("reason"))) == null;
            }
        } catch (IllegalArgumentException e) {
            // A state, a number or a path that is none.
        }
        return false;
    }

    /** The lines below an element. */
    private static final class Details {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Details(List<String> lines, int first, List<String> remarks) {
            List<String> known = List.of("name", "provider", "licence", "from", "bundle", "signer", "adds", "reason");
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).strip().split(" ", 2);
                if (parts.length == 2 && known.contains(parts[0])) {
                    values.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(unescape(parts[1]));
                } else {
                    remarks.add(Messages.get("state.line", first + i, lines.get(i).strip()));
                }
            }
        }

        List<String> all(String key) {
            return values.getOrDefault(key, List.of());
        }

        String one(String key) {
            return all(key).isEmpty() ? "" : all(key).getLast();
        }
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' && i + 1 < value.length()) {
                i++;
                character = switch (value.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> value.charAt(i);
                };
            }
            text.append(character);
        }
        return text.toString();
    }
}
