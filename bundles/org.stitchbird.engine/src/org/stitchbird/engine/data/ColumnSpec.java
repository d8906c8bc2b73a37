// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Name and type of a column, without its cells.
 *
 * @param name the column's name, unique within its table, never {@code null}
 * @param type what the cells hold
 * @param labels the labels of a {@link ColumnType#CATEGORY} column in the order of their codes; empty for every
 *     other type, and for a category whose labels are not known before the run
 */
public record ColumnSpec(String name, ColumnType type, List<String> labels) implements Serializable {
    /** Makes a column's description; the labels are copied. */
    public ColumnSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        labels = List.copyOf(labels);
    }

    /** A column of numbers. */
    public static ColumnSpec number(String name) {
        return new ColumnSpec(name, ColumnType.NUMBER, List.of());
    }

    /** A column of categories with the given labels, in the order of their codes. */
    public static ColumnSpec category(String name, List<String> labels) {
        return new ColumnSpec(name, ColumnType.CATEGORY, labels);
    }

    /** A column of free text. */
    public static ColumnSpec text(String name) {
        return new ColumnSpec(name, ColumnType.TEXT, List.of());
    }

    /** A column of points in time. */
    public static ColumnSpec time(String name) {
        return new ColumnSpec(name, ColumnType.TIME, List.of());
    }

    /** This column under another name. */
    public ColumnSpec renamed(String newName) {
        return new ColumnSpec(newName, type, labels);
    }
}
