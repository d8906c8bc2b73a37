// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingValue;

/**
 * The value of a COSTS setting as a table; what costs 0 when right and 1 when wrong is not stored.
 *
 * @param value the value
 * @param labels the labels of the target, as far as they are known
 */
record CostTable(SettingValue value, List<String> labels) {
    /** The labels to show: those of the target, and behind them those that only the value names. */
    List<String> rows() {
        Set<String> all = new LinkedHashSet<>(labels);
        all.addAll(named());
        return List.copyOf(all);
    }

    /** The labels that the value names and the target does not have; none while the target is not known. */
    List<String> strangers() {
        return labels.isEmpty() ? List.of() : named().stream().filter(label -> !labels.contains(label)).toList();
    }

    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>(value.settings().keySet());
        value.settings().values().forEach(row -> named.addAll(row.settings().keySet()));
        return named;
    }

    /** What is stored for an actual label and the answer; empty when it costs what is usual. */
    String cost(String actual, String answered) {
        SettingValue row = value.settings().getOrDefault(actual, SettingValue.EMPTY);
        return row.settings().getOrDefault(answered, SettingValue.EMPTY).text();
    }

    /** What an answer usually costs. */
    static String usual(String actual, String answered) {
        return actual.equals(answered) ? "0" : "1";
    }

    /** The value with another cost; a blank one is the usual. */
    SettingValue with(String actual, String answered, String cost) {
        boolean usual = cost.isBlank()
                || Double.parseDouble(cost) == Double.parseDouble(usual(actual, answered));
        Map<String, SettingValue> byActual = new LinkedHashMap<>();
        for (String from : rows()) {
            Map<String, SettingValue> row = new LinkedHashMap<>();
            for (String to : rows()) {
                boolean here = from.equals(actual) && to.equals(answered);
                String text = here ? usual ? "" : cost.strip() : cost(from, to);
                if (!text.isEmpty()) {
                    row.put(to, SettingValue.of(text));
                }
            }
            if (!row.isEmpty()) {
                byActual.put(from, new SettingValue("", List.of(), row));
            }
        }
        return new SettingValue("", List.of(), byActual);
    }
}
