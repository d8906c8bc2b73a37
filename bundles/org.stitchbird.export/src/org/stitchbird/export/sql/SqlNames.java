// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names columns of a result, each differently, as long as a database allows. */
final class SqlNames {
    private final SqlDialect dialect;
    private final Set<String> taken = new HashSet<>();

    /** Beside columns that have their names. */
    SqlNames(SqlDialect dialect, List<String> taken) {
        this.dialect = dialect;
        taken.forEach(name -> this.taken.add(dialect.folded(name)));
    }

    /** The name, or what is left of it, with a number when it is taken. */
    String fresh(String name) {
        String clean = name.replace("\0", "");
        for (int number = 1;; number++) {
            String end = number == 1 ? "" : " " + number;
            int length = clean.length();
            while (!dialect.fits(clean.substring(0, length) + end) || length > 0
                    && Character.isHighSurrogate(clean.charAt(length - 1))) {
                length--;
            }
            String candidate = clean.substring(0, length) + end;
            if (taken.add(dialect.folded(candidate))) {
                return candidate;
            }
        }
    }
}
