// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows and columns; immutable, so that every node may share it. */
public final class Table implements Value {
    private final Schema schema;
    private final List<Column> columns;
    private final int rows;

    private Table(Schema schema, List<Column> columns, int rows) {
        this.schema = schema;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Makes a table of columns of equal size.
     *
     * @param columns the columns; may be empty
     * @param target the name of the target column, or {@code null}
     * @throws IllegalArgumentException if sizes differ, names repeat, or the target is absent
     */
    public static Table of(List<Column> columns, String target) {
        int rows = columns.isEmpty() ? 0 : columns.get(0).size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException("Column '" + column.spec().name() + "' has " + column.size()
                        + " rows, not " + rows);
            }
        }
        return new Table(new Schema(columns.stream().map(Column::spec).toList(), target), List.copyOf(columns), rows);
    }

    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    /** The columns' names and types, and the target. */
    public Schema schema() {
        return schema;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** The column at that position, counted from 0. */
    public Column column(int index) {
        return columns.get(index);
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String name) {
        int index = schema.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No column is named '" + name + "'");
        }
        return columns.get(index);
    }

    /** This table with another target; {@code null} takes the target away. */
    public Table withTarget(String name) {
        return new Table(schema.withTarget(name), columns, rows);
    }

    /** Only the named columns, in the order of the names; the target stays when it is among them. */
    public Table select(Collection<String> names) {
        Schema kept = schema.select(names);
        return new Table(kept, kept.names().stream().map(this::column).toList(), rows);
    }

    /** Whether cells of some column are in a file rather than in memory; such a table may be larger than memory. */
    public boolean stored() {
        return columns.stream().anyMatch(Column::stored);
    }

    /** These rows, in that order; rows may repeat. The array must not be changed afterwards. */
    public Table rows(int[] picked) {
        // Views of the same rows share what tells these rows, as it takes memory too.
        Map<int[], int[]> composed = new IdentityHashMap<>();
        List<Column> kept = columns.stream().map(column -> column instanceof PickedColumn view
                ? view.other(composed.computeIfAbsent(view.picked(), inner -> PickedColumn.composed(inner, picked)))
                : column.rows(picked)).toList();
        return new Table(schema, kept, picked.length);
    }

    /** The rows from {@code from} to before {@code to}. */
    public Table slice(int from, int to) {
        return rows(IntStream.range(from, to).toArray());
    }

    /**
     * All rows, so many at a time, for work on tables that are larger than memory.
     *
     * @param size the rows of each part but the last; at most 10,000, so that they are in memory
     */
    public Iterable<Table> parts(int size) {
        return () -> IntStream.iterate(0, from -> from < rows, from -> from + size)
                .mapToObj(from -> slice(from, Math.min(rows, from + size))).iterator();
    }

    /** This table with more columns at the end. */
    public Table with(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return of(all, schema.targetName());
    }

    /** A short description such as {@code 150 × 5}, for logs. */
    @Override
    public String toString() {
        return rows + " × " + columns.size();
    }
}
