// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table and which of them is the target.
 *
 * @param columns the columns in their order; names are unique
 * @param targetName the name of the target column, or {@code null} when none has been chosen
 */
public record Schema(List<ColumnSpec> columns, String targetName) implements Serializable {
    /**
     * Makes a schema.
     *
     * @throws IllegalArgumentException if two columns share a name or the target is not among the columns
     */
    public Schema {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (ColumnSpec column : columns) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException("Two columns are named '" + column.name() + "'");
            }
        }
        if (targetName != null && !seen.contains(targetName)) {
            throw new IllegalArgumentException("No column is named '" + targetName + "'");
        }
    }

    /** A schema without a target. */
    public static Schema of(ColumnSpec... columns) {
        return new Schema(List.of(columns), null);
    }

    /** How many columns there are. */
    public int size() {
        return columns.size();
    }

    /** The position of the column of that name, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The column of that name, if there is one. */
    public Optional<ColumnSpec> column(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(columns.get(index));
    }

    /** The target column, if one has been chosen. */
    public Optional<ColumnSpec> target() {
        return targetName == null ? Optional.empty() : column(targetName);
    }

    /** The names of all columns, in order. */
    public List<String> names() {
        return columns.stream().map(ColumnSpec::name).toList();
    }

    /** This schema with another target; {@code null} takes the target away. */
    public Schema withTarget(String name) {
        return new Schema(columns, name);
    }

    /** Only the named columns, in the order of the names; the target stays when it is among them. */
    public Schema select(Collection<String> names) {
        List<ColumnSpec> kept = new ArrayList<>();
        for (String name : names) {
            kept.add(column(name).orElseThrow(() -> new IllegalArgumentException("No column is named '" + name + "'")));
        }
        return new Schema(kept, targetName != null && names.contains(targetName) ? targetName : null);
    }

    /** This schema with one more column at the end. */
    public Schema with(ColumnSpec column) {
        List<ColumnSpec> more = new ArrayList<>(columns);
        more.add(column);
        return new Schema(more, targetName);
    }
}
