// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out identifiers of Python that are not taken yet, as like any wish as can be. */
final class PythonNames {
    private static final int LONGEST = 40;
    /** Words of the language, functions that everybody knows, and names of every program. */
    private static final Set<String> RESERVED = Set.of(
            "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del", "elif",
            "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with", "yield", "none",
            "true", "false", "abs", "all", "any", "bool", "bytes", "dict", "dir", "eval", "exec", "exit", "filter",
            "float", "format", "hash", "help", "id", "input", "int", "iter", "len", "list", "map", "max", "min",
            "next", "object", "open", "print", "range", "repr", "reversed", "round", "set", "sorted", "str", "sum",
            "super", "tuple", "vars", "zip", "sys", "json", "joblib", "pathlib", "argparse", "flowkit", "flow",
            "tables", "chance", "models", "golden", "np", "pd", "numpy", "pandas", "sklearn", "scipy", "unittest",
            "run", "train", "score", "main", "evaluations", "deployed", "test", "setup", "_");

    private final Set<String> taken;

    /** Nothing is taken but what no program may redefine. */
    PythonNames() {
        taken = new HashSet<>(RESERVED);
    }

    /** What the other has given out is taken here too. */
    PythonNames(PythonNames outer) {
        taken = new HashSet<>(outer.taken);
    }

    /** A name that nobody has; the second wish is tried when nothing is left of the first. */
    String take(String wish, String otherwise) {
        String plain = plain(wish);
        String stem = plain.isEmpty() ? plain(otherwise) : plain;
        stem = stem.isEmpty() ? "node" : stem;
        String name = Character.isDigit(stem.charAt(0)) ? "node_" + stem : stem;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static String plain(String wish) {
        String ascii = Normalizer.normalize(wish, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = ascii.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("_+$", "");
    }
}
