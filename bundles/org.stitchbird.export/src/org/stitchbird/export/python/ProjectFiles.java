// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/** The files of a project besides its code: modules, copies of data files, and contracts of their columns. */
final class ProjectFiles {
    private final Map<String, Class<?>> modules = new TreeMap<>();
    private final Map<Path, String> data = new LinkedHashMap<>();
    private final Map<String, Outlet> contracts = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The modules that every project has. */
    ProjectFiles() {
        for (String name : new String[] {"tables", "chance", "models", "golden"}) {
            module(name, ProjectFiles.class);
        }
    }

    /** A module; the first home counts. */
    void module(String name, Class<?> home) {
        modules.putIfAbsent(name, home);
    }

    /** The name of the copy of a file in the folder {@code data}. */
    String data(Path file) {
        return data.computeIfAbsent(file, path -> free(String.valueOf(path.getFileName())));
    }

    /** The name of the file, in the folder {@code data}, with the columns of an output. */
    String contract(String function, String node, String output) {
        String name = free(function + ".json");
        contracts.put(name, new Outlet(node, output));
        return name;
    }

    private String free(String wish) {
        String plain = wish.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String name = plain.isBlank() || plain.startsWith(".") ? "file" + plain.strip() : plain;
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        return free;
    }

    /**
     * Adds all files to a project.
     *
     * @throws NodeFailure if a data file cannot be read
     */
    void add(Exported project, FlowOutcome outcome) throws Exception {
        project.with("flowkit/__init__.py", "\"\"\"What the program needs beside scikit-learn and pandas.\"\"\"\n");
        modules.forEach((name, home) -> project.with("flowkit/" + name + ".py", resource(home, name + ".py")));
        for (Map.Entry<Path, String> file : data.entrySet()) {
            try {
                project.with("data/" + file.getValue(), Files.readAllBytes(file.getKey()));
            } catch (IOException e) {
                throw new NodeFailure(Messages.get("python.unreadable", file.getKey()), e);
            }
        }
        for (Map.Entry<String, Outlet> each : contracts.entrySet()) {
            Schema schema = outcome.table(each.getValue().node(), each.getValue().output()).schema();
            project.with("data/" + each.getKey(), ColumnsText.of(schema));
        }
    }

    private static byte[] resource(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
