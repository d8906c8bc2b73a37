// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stitchbird.engine.code.PythonCall;

/** What a file imports: classes and functions by their names, but functions of the program's own modules with those. */
final class PythonImports {
    private static final String OWN = "flowkit.";

    private final PythonNames names;
    private final SortedSet<String> others = new TreeSet<>();
    private final SortedSet<String> own = new TreeSet<>();
    private final Map<String, String> known = new HashMap<>();

    /** For a file in which those names are taken. */
    PythonImports(PythonNames names) {
        this.names = names;
    }

    /** What a callee is called in the file; it is imported when it has to be. */
    String name(PythonCall call) {
        String full = call.callee().text();
        return call.imported() ? known.computeIfAbsent(full, this::imported) : full;
    }

    private String imported(String full) {
        int dot = full.lastIndexOf('.');
        String module = full.substring(0, dot);
        String last = full.substring(dot + 1);
        if (Character.isUpperCase(last.charAt(0))) {
            (full.startsWith(OWN) ? own : others).add("from " + module + " import " + last);
            return last;
        } else if (full.startsWith(OWN)) {
            String name = module.substring(OWN.length());
            own.add("from flowkit import " + name);
            return name + "." + last;
        }
        String name = names.take(last, last);
        others.add("from " + module + " import " + last + (name.equals(last) ? "" : " as " + name));
        return name;
    }

    /** The lines for libraries, and behind a blank line those for modules of the program. */
    String lines() {
        String libraries = joined(others);
        return libraries + (libraries.isEmpty() || own.isEmpty() ? "" : "\n") + joined(own);
    }

    /** Joins what comes from the same module. */
    private static String joined(SortedSet<String> lines) {
        Map<String, String> modules = new TreeMap<>();
        lines.forEach(line -> {
            String[] parts = line.split(" import ");
            modules.merge(parts[0], parts[1], (one, other) -> one + ", " + other);
        });
        return modules.entrySet().stream().map(each -> line(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String from, String what) {
        String line = from + " import " + what;
        return line.length() <= PythonLayout.WIDTH ? line + "\n"
                : from + " import (\n    " + what.replace(", ", ",\n    ") + ",\n)\n";
    }
}
