// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A shell script while it is being written. Text from a flow stands in quotes or in a comment, and nowhere else. */
final class Script {
    private static final String HEAD = """
            #!/bin/sh
            # Does with Weka's own command lines what a flow does.
            # WEKA is the class path: weka.jar and the jars beside it. JAVA_OPTIONS go to each Java.
            set -eu
            cd "$(dirname "$0")"
            : "${WEKA:?Set WEKA to the class path of Weka, such as /opt/weka/weka.jar:/opt/weka/lib/*}"
            mkdir -p work output
            # Linear algebra in Java and not in a library of this machine, so that figures are the same everywhere.
            netlib=com.github.fommil.netlib
            weka() {
                java -D$netlib.ARPACK=$netlib.F2jARPACK -D$netlib.BLAS=$netlib.F2jBLAS \\
                    -D$netlib.LAPACK=$netlib.F2jLAPACK ${JAVA_OPTIONS:-} -cp "$WEKA" "$@"
            }
            """;
    private final StringBuilder text = new StringBuilder(HEAD);
    private final Set<String> names = new HashSet<>();

    /** Begins what is done for a node. */
    void node(String name) {
        text.append("\n# ").append(plain(name)).append('\n');
    }

    /** Says something that is not about a node. */
    void comment(String words) {
        text.append("# ").append(plain(words)).append('\n');
    }

    /** A command with its arguments. */
    void command(String first, List<String> arguments) {
        text.append(first).append(arguments.stream().map(each -> " " + quoted(each)).collect(Collectors.joining()))
                .append('\n');
    }

    /** One of Weka's classes with its arguments. */
    void weka(List<String> arguments) {
        command("weka", arguments);
    }

    /** The same once for each seed, which stands behind {@code -s}. */
    void weka(List<String> arguments, int seed, long runs) {
        List<String> before = new ArrayList<>(arguments.subList(0, 1));
        List<String> behind = arguments.subList(1, arguments.size());
        if (runs == 1) {
            before.addAll(List.of("-s", String.valueOf(seed)));
            before.addAll(behind);
            weka(before);
            return;
        }
        text.append("run=0\nwhile [ $run -lt ").append(runs).append(" ]; do\n    weka ").append(quoted(before.get(0)))
                .append(" -s $((").append(seed).append(" + run))")
                .append(behind.stream().map(each -> " " + quoted(each)).collect(Collectors.joining()))
                .append("\n    run=$((run + 1))\ndone\n");
    }

    /** A name for a file, as like a text as can be, that no other file has. */
    String file(String folder, String wish, String ending) {
        String base = wish.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = folder + "/" + (base.isEmpty() ? "node" : base.substring(0, Math.min(60, base.length())));
        String own = name;
        for (int number = 2; !names.add(own + ending); number++) {
            own = name + "-" + number;
        }
        return own + ending;
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}|\\p{Zl}|\\p{Zp}", " ");
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./,:=-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    /** The whole of it. */
    String text() {
        return text.toString();
    }
}
