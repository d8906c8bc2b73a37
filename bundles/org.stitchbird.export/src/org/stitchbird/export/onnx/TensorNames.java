// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out names that no other tensor of a model has. */
final class TensorNames {
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * A name as close to the wanted one as can be: text that Unicode cannot write, and control characters, become
     * underlines; what is taken or empty gets a number.
     */
    String of(String wanted) {
        StringBuilder clean = new StringBuilder();
        wanted.codePoints().forEach(point -> clean.appendCodePoint(
                Character.isISOControl(point) || point >= 0xD800 && point <= 0xDFFF ? '_' : point));
        if (!clean.isEmpty() && used.add(clean.toString())) {
            return clean.toString();
        }
        return numbered(clean.toString());
    }

    /** A name made of a word and a number. */
    String numbered(String word) {
        String name;
        do {
            name = word + "_" + counts.merge(word, 1, Integer::sum);
        } while (!used.add(name));
        return name;
    }
}
