// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;

/** The fields of a document: its columns, what is derived of them, and names for all. */
final class Fields {
    private final Scoring scoring;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> cells = new ArrayList<>();
    private final Map<Integer, String> positions = new HashMap<>();
    private final Map<Formula, String> derived = new HashMap<>();
    private final Map<List<Number>, String> rounded = new HashMap<>();
    private final Xml dictionary = new Xml();
    private boolean normal;

    /** The fields of a scoring; its columns keep their names. */
    Fields(Scoring scoring) {
        this.scoring = scoring;
        scoring.inputs().forEach(column -> cells.add(fresh(column.name())));
        for (Scoring.Derived each : scoring.derived()) {
            String name = fresh(each.name().isBlank() ? "derived" : each.name());
            derive(name, each.formula());
            cells.add(name);
        }
    }

    /** The name itself, or with a number when there is one already. */
    String fresh(String wanted) {
        String name = wanted;
        while (!used.add(name)) {
            name = wanted + " " + (counts.merge(wanted, 1, Integer::sum) + 1);
        }
        return name;
    }

    /** The field of a cell: of a column of labels, the label itself. */
    String cell(int cell) {
        return cells.get(cell);
    }

    /** How many cells there are. */
    int count() {
        return cells.size();
    }

    /** Whether a cell is a column of labels, rather than a number. */
    boolean isLabel(int cell) {
        return cell < scoring.inputs().size() && scoring.inputs().get(cell).type() == ColumnType.CATEGORY;
    }

    /** Whether a cell may be missing, as far as its formula tells. */
    boolean mayBeMissing(int cell) {
        int derivedCell = cell - scoring.inputs().size();
        return derivedCell < 0 || mayBeMissing(scoring.derived().get(derivedCell).formula());
    }

    private boolean mayBeMissing(Formula formula) {
        return switch (formula) {
            case Formula.Cell cell -> mayBeMissing(cell.position());
            case Formula.Constant constant -> Double.isNaN(constant.value());
            case Formula.Given given -> mayBeMissing(given.otherwise());
            case Formula.Choice choice -> mayBeMissing(choice.then()) || mayBeMissing(choice.otherwise());
            case Formula.Combined combined -> combined.operation() == Formula.Operation.POWER
                    || mayBeMissing(combined.left()) || mayBeMissing(combined.right());
            default -> true;
        };
    }

    /** The labels of such a cell. */
    List<String> labels(int cell) {
        return scoring.inputs().get(cell).labels();
    }

    /** The field that holds a cell as a number: of labels, their position. */
    String number(int cell) {
        if (!isLabel(cell)) {
            return cell(cell);
        }
        return positions.computeIfAbsent(cell, key -> {
            String name = fresh("position of " + cell(cell));
            double[] each = new double[labels(cell).size()];
            java.util.Arrays.setAll(each, i -> i);
            begin(name);
            new Formulas(dictionary, this).byLabel(cell, each);
            dictionary.close("DerivedField");
            return name;
        });
    }

    /** A field for a formula; the same for the same one. */
    String of(Formula formula, String wanted) {
        if (formula instanceof Formula.Cell cell && !isLabel(cell.position())) {
            return cell(cell.position());
        }
        return derived.computeIfAbsent(formula, key -> {
            String name = fresh(wanted);
            derive(name, formula);
            return name;
        });
    }

    private void derive(String name, Formula formula) {
        Xml expression = new Xml();
        new Formulas(expression, this).of(formula);
        begin(name);
        dictionary.add(expression).close("DerivedField");
    }

    private void begin(String name) {
        dictionary.open("DerivedField", "name", name, "optype", "continuous", "dataType", "double");
    }

    /** A field for an expression that somebody else writes. */
    String written(String wanted, Xml expression) {
        String name = fresh(wanted);
        begin(name);
        dictionary.add(expression).close("DerivedField");
        return name;
    }

    /** The field of a number made a multiple of a precision, halves to the even one. */
    String rounded(int cell, double precision) {
        return rounded.computeIfAbsent(List.of(cell, precision), key -> {
            Xml expression = new Xml();
            Formulas formulas = new Formulas(expression, this);
            formulas.apply("*", () -> {
                formulas.apply("rint", () -> formulas.apply("/", () -> {
                    formulas.field(number(cell));
                    formulas.constant(precision);
                }));
                formulas.constant(precision);
            });
            return written(cell(cell) + " made whole", expression);
        });
    }

    /** Says that the mass of the normal distribution is asked for. */
    void needsNormal() {
        normal = true;
    }

    /** The dictionary, if there is something in it. */
    void writeDictionary(Xml xml) {
        if (normal || !dictionary.toString().isEmpty()) {
            xml.open("TransformationDictionary");
            if (normal) {
                NormalFunctions.write(xml);
            }
            xml.add(dictionary).close("TransformationDictionary");
        }
    }

    /** The columns on which a predictor depends. */
    List<ColumnSpec> columns(Predictor predictor) {
        return new Scoring(scoring.inputs(), scoring.derived(), predictor, scoring.task(), List.of()).needed().inputs();
    }
}
