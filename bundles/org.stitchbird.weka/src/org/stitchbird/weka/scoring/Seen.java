// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.weka.Messages;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * The columns that one of Weka's algorithms sees, and the cells in which they lie.
 *
 * @param sheet all cells
 * @param header the columns, without rows that count
 * @param cells by column its cell, or {@link #NOWHERE}
 */
record Seen(Sheet sheet, Instances header, int[] cells) {
    /** Stands for the target, which is not known when rows are answered, and for columns of texts and times. */
    static final int NOWHERE = -1;

    /** What a column becomes. */
    interface Change {
        /** The formula of what was the column of that position; {@code null} when it stays as it is. */
        Formula of(int column) throws NodeFailure;
    }

    /** How many columns there are. */
    int size() {
        return cells.length;
    }

    /** Whether a column is one that formulas may be about. */
    boolean usable(int column) {
        return cells[column] != NOWHERE;
    }

    /** Whether a column is the target. */
    boolean target(int column) {
        return column == header.classIndex();
    }

    /** Whether a column holds labels. */
    boolean labels(int column) {
        return header.attribute(column).isNominal();
    }

    /** The columns but the target, in their order. */
    List<Integer> columns() {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < size(); column++) {
            if (!target(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    /**
     * The cell of a column.
     *
     * @throws NodeFailure if there is none
     */
    int cell(int column) throws NodeFailure {
        if (!usable(column)) {
            Attribute attribute = header.attribute(column);
            throw new NodeFailure(target(column) ? Messages.get("formulas.target", attribute.name())
                    : Messages.get("formulas.column", attribute.name(),
                            Messages.get(attribute.isDate() ? "type.TIME" : "type.TEXT")));
        }
        return cells[column];
    }

    /** The cells of some columns. */
    int[] cells(List<Integer> columns) throws NodeFailure {
        int[] found = new int[columns.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = cell(columns.get(i));
        }
        return found;
    }

    /** What is in a column. */
    Formula.Cell of(int column) throws NodeFailure {
        return new Formula.Cell(cell(column));
    }

    /** The cell of a new column of that name and type with that formula. */
    int add(Attribute attribute, Formula formula) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; attribute.isNominal() && i < attribute.numValues(); i++) {
            labels.add(attribute.value(i));
        }
        return sheet.add(attribute.name(), formula, labels);
    }

    /** The same cells under other columns, one for one. */
    Seen as(Instances other) {
        return new Seen(sheet, other, cells);
    }

    /** Some of the columns, in an order of their own. */
    Seen picked(Instances other, int... columns) {
        int[] picked = new int[columns.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = cells[columns[i]];
        }
        return new Seen(sheet, other, picked);
    }

    /** Other columns, one for one; the change is not asked about what cannot be told in formulas. */
    Seen changed(Instances other, Change change) throws NodeFailure {
        int[] changed = cells.clone();
        for (int column = 0; column < changed.length; column++) {
            Formula formula = usable(column) ? change.of(column) : null;
            if (formula != null) {
                changed[column] = add(other.attribute(column), formula);
            }
        }
        return new Seen(sheet, other, changed);
    }
}
