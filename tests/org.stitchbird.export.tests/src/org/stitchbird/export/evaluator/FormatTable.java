// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What has been tested: models by rows, formats by columns, the largest difference in the cells. */
final class FormatTable {
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

    /** Notes what has come out. */
    void note(String model, String format, String outcome) {
        cells.computeIfAbsent(model, key -> new TreeMap<>()).put(format, outcome);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        cells.forEach((model, formats) -> {
            text.append("| ").append(model).append(" |");
            formats.forEach((format, outcome) -> text.append(' ').append(format).append(": ").append(outcome)
                    .append(" |"));
            text.append('\n');
        });
        return text.toString();
    }
}
