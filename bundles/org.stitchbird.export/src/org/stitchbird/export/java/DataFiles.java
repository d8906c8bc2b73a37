// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** The files that a flow reads and writes, and where they are in its project. */
final class DataFiles {
    private final CheckedFlow flow;
    private final Identifiers names = new Identifiers();
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final Map<Outlet, String> tables = new LinkedHashMap<>();
    private boolean writes;

    DataFiles(CheckedFlow flow) {
        this.flow = flow;
    }

    /** The files and folders that are copied, with their names in the folder {@code data}. */
    Map<Path, String> files() {
        return files;
    }

    /** The outputs whose rows are kept, with the names of their files without ending. */
    Map<Outlet, String> tables() {
        return tables;
    }

    /** Whether a file is written. */
    boolean writes() {
        return writes;
    }

    /** The expression for a file that a node reads. */
    String file(String node, String setting) throws NodeFailure {
        Path path = path(node, setting);
        if (!Files.isReadable(path)) {
            throw new NodeFailure(Messages.get("java.unreadable", flow.name(node), path.getFileName()));
        }
        return "folder.resolve(\"data/" + files.computeIfAbsent(path.normalize(), this::name) + "\")";
    }

    /** The expression for rows that are kept as the run finds them. */
    String table(Outlet outlet, String wish) {
        String name = tables.computeIfAbsent(outlet, each -> names.unused(plain(wish)));
        return "Csv.read(folder.resolve(\"data/" + name + ".csv\"), Contract.of(\"" + name + "\"))";
    }

    /** The expression for a file that a node writes. */
    String output(String node, String setting) throws NodeFailure {
        writes = true;
        return "output(\"" + name(path(node, setting)) + "\")";
    }

    private Path path(String node, String setting) throws NodeFailure {
        SettingValue value = null;
        for (String part : setting.split("\\.")) {
            value = value == null ? flow.settings(node).get(part)
                    : part.chars().allMatch(Character::isDigit) ? value.items().get(Integer.parseInt(part))
                    : value.settings().getOrDefault(part, SettingValue.EMPTY);
        }
        if (value == null || value.text().isBlank()) {
            throw new NodeFailure(Messages.get("java.noFile", flow.name(node), setting));
        }
        return flow.folder().resolve(value.text());
    }

    /** A plain name with the ending of the file. */
    private String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot).replaceAll("[^A-Za-z0-9.]", "");
        return names.unused(plain(stem(file))) + ending;
    }

    /** A name that every file system takes. */
    private static String plain(String name) {
        String plain = Romanised.of(name).replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "data" : plain.substring(0, Math.min(40, plain.length()));
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
