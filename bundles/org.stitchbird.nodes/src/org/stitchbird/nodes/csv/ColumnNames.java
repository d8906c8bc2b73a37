// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stitchbird.nodes.Messages;

/** Gives every column of a file a name of its own. */
final class ColumnNames {
    private final List<String> all = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Names the columns by the fields of the first row, or {@code column 1}, {@code column 2} … without header. Names
     * are the same in every language, since flows refer to them.
     */
    ColumnNames(List<String> fields, boolean header) {
        Set<String> asWritten = header ? new HashSet<>(fields) : Set.of();
        Set<String> taken = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String written = header ? fields.get(i) : "";
            String name = written.isBlank() ? free("column " + (i + 1), taken, asWritten)
                    : taken.contains(written) ? free(written + " 2", taken, asWritten) : written;
            if (header && written.isBlank()) {
                made.add(name);
            } else if (!name.equals(written) && header) {
                repeated.add(written);
            }
            taken.add(name);
            all.add(name);
        }
        if (!made.isEmpty()) {
            warnings.add(Messages.get("csv.unnamed", Messages.names(made)));
        }
        if (!repeated.isEmpty()) {
            warnings.add(Messages.get("csv.repeated", Messages.names(repeated)));
        }
        if (header && fields.stream().allMatch(ColumnNames::isNumber)) {
            warnings.add(Messages.get("csv.numbersAsNames"));
        }
    }

    /** The names in the order of the columns. */
    List<String> all() {
        return all;
    }

    /** What people should know of them. */
    List<String> warnings() {
        return warnings;
    }

    /** The name, or the next one with a higher number at its end that nobody has or will have. */
    private static String free(String wanted, Set<String> taken, Set<String> asWritten) {
        String stem = wanted.substring(0, wanted.lastIndexOf(' ') + 1);
        int number = Integer.parseInt(wanted.substring(stem.length()));
        String name = wanted;
        while (taken.contains(name) || asWritten.contains(name)) {
            name = stem + ++number;
        }
        return name;
    }

    private static boolean isNumber(String field) {
        String name = field.strip();
        return !name.isEmpty() && !Double.isNaN(
                new Numbers(CsvFormat.AUTO, true, false).parse(name.toCharArray(), 0, name.length()));
    }
}
