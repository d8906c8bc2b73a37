// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;

/**
 * One thing about data that does not suit one of Weka's algorithms.
 *
 * @param kind a stable word for it, such as {@code target.none} or {@code columns.text}; also the sentence's key
 * @param columns the columns that it is about; may be empty
 * @param sentence what is wrong and what to do, in the language of the person
 */
public record Misfit(String kind, List<String> columns, String sentence) {
    /** No target is chosen. */
    public static final String NO_TARGET = "target.none";

    /** Makes a misfit; the list is copied. */
    public Misfit {
        columns = List.copyOf(columns);
    }

    /** What the sentence of that kind says of one column. */
    static Misfit of(String kind, String column, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = column;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Misfit(kind, List.of(column), Messages.get(kind, arguments));
    }

    /** What the sentence of that kind says of several columns. */
    static Misfit of(String kind, List<String> columns) {
        return new Misfit(kind, columns, Messages.get(kind, Messages.names(columns)));
    }

    /** No target is chosen, where one is needed. */
    public static Misfit noTarget() {
        return new Misfit(NO_TARGET, List.of(), Messages.get(NO_TARGET));
    }
}
