// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;
import org.stitchbird.export.Messages;

/** Holds a table against its contract: of each column and each kind of trouble the first row is told. */
final class ContractCheck {
    private static final int MOST_LABELS = 20;

    private final Contract.OfTable contract;
    private final String node;
    private final List<Problem> problems = new ArrayList<>();

    /** A check of a table that comes from a node of that name. */
    ContractCheck(Contract.OfTable contract, String node) {
        this.contract = contract;
        this.node = node;
    }

    List<Problem> problems(Table table) {
        Set<String> known = new HashSet<>();
        for (Contract.OfColumn column : contract.columns()) {
            known.add(column.name());
            if (table.schema().indexOf(column.name()) < 0) {
                problem("contract.gone", node, column.name());
            } else {
                column(column, table.column(column.name()));
            }
        }
        if (!contract.moreColumns()) {
            table.schema().names().stream().filter(name -> !known.contains(name))
                    .forEach(name -> problem("contract.more", node, name));
        }
        return problems;
    }

    private void column(Contract.OfColumn wanted, Column column) {
        if (!wanted.missing()) {
            first(column, column::missing).ifPresent(row -> problem("contract.missing", node, wanted.name(), row + 1));
        }
        ColumnType type = column.spec().type();
        boolean fits = switch (wanted.columnType()) {
            case NUMBER -> type == ColumnType.NUMBER;
            case TIME -> type == ColumnType.TIME;
            // Few different texts are read as labels, and many labels as texts.
            case CATEGORY, TEXT -> type == ColumnType.CATEGORY || type == ColumnType.TEXT;
        };
        if (fits) {
            cells(wanted, column);
        } else {
            // A column without any cell is of no type.
            first(column, row -> !column.missing(row) && strange(wanted.columnType(), column.text(row)))
                    .or(() -> first(column, row -> !column.missing(row))).ifPresent(row -> problem("contract.type."
                            + wanted.type(), node, wanted.name(), row + 1, column.text(row)));
        }
    }

    private void cells(Contract.OfColumn wanted, Column column) {
        String name = wanted.name();
        if (wanted.labels() != null) {
            Set<String> labels = Set.copyOf(wanted.labels());
            first(column, row -> !column.missing(row) && !labels.contains(column.text(row))).ifPresent(row -> problem(
                    "contract.label", node, name, row + 1, column.text(row), brief(wanted.labels())));
        }
        if (column.spec().type() != ColumnType.NUMBER) {
            return;
        }
        if (wanted.min() != null) {
            first(column, row -> column.number(row) < wanted.min()).ifPresent(row -> problem("contract.low", node,
                    name, row + 1, column.text(row), plain(wanted.min())));
        }
        if (wanted.max() != null) {
            first(column, row -> column.number(row) > wanted.max()).ifPresent(row -> problem("contract.high", node,
                    name, row + 1, column.text(row), plain(wanted.max())));
        }
    }

    /** Whether a cell is to blame for the type of its column. */
    private static boolean strange(ColumnType wanted, String cell) {
        if (wanted != ColumnType.NUMBER) {
            return true;
        }
        try {
            Double.parseDouble(cell);
            return false;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static Optional<Integer> first(Column column, IntPredicate bad) {
        return IntStream.range(0, column.size()).filter(bad).boxed().findFirst();
    }

    private static String brief(List<String> labels) {
        String shown = labels.stream().limit(MOST_LABELS).collect(Collectors.joining(", "));
        return labels.size() > MOST_LABELS ? shown + " …" : shown;
    }

    private static String plain(double number) {
        return Double.toString(number).replaceFirst("\\.0$", "");
    }

    private void problem(String key, Object... arguments) {
        problems.add(new Problem(contract.node(), node, Problem.Place.OUTPUT, contract.output(), Severity.ERROR,
                "contract", Messages.get(key, arguments)));
    }
}
