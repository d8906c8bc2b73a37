// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses which column of a table people want to predict. */
public final class TargetGuess {
    private static final Set<String> NAMES = Set.of("class", "target", "label", "outcome", "result", "category",
            "species", "diagnosis", "y", "목표", "클래스", "레이블", "분류", "결과");

    private TargetGuess() {
    }

    /** The columns that can be a target, the most likely first; free text and points in time are not among them. */
    public static List<String> of(Schema schema) {
        List<ColumnSpec> backwards = new ArrayList<>(schema.columns()).reversed();
        Set<String> guesses = new LinkedHashSet<>();
        for (ColumnSpec column : backwards) {
            boolean named = NAMES.contains(column.name().strip().toLowerCase(Locale.ROOT));
            if (named && (column.type() == ColumnType.CATEGORY || column.type() == ColumnType.NUMBER)) {
                guesses.add(column.name());
            }
        }
        for (ColumnType type : new ColumnType[] {ColumnType.CATEGORY, ColumnType.NUMBER}) {
            backwards.stream().filter(column -> column.type() == type).map(ColumnSpec::name).forEach(guesses::add);
        }
        return List.copyOf(guesses);
    }
}
