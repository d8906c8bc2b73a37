// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Test;

/** Writes the predicates of nodes and segments. */
final class Predicates {
    private final Fields fields;

    /** Writes predicates over those fields. */
    Predicates(Fields fields) {
        this.fields = fields;
    }

    /** A number on one side of a border. */
    void number(Xml xml, int cell, String operator, double border) {
        xml.empty("SimplePredicate", "field", fields.number(cell), "operator", operator, "value", border);
    }

    /** One of some labels. */
    void labels(Xml xml, int cell, List<Integer> positions) {
        List<Runnable> each = positions.stream().map(position -> (Runnable) () -> label(xml, cell, position)).toList();
        compound(xml, "or", each);
    }

    private void label(Xml xml, int cell, int position) {
        xml.empty("SimplePredicate", "field", fields.cell(cell), "operator", "equal", "value",
                fields.isLabel(cell) ? fields.labels(cell).get(position) : Double.toString(position));
    }

    /** A cell that is missing. */
    void missing(Xml xml, int cell) {
        xml.empty("SimplePredicate", "field", fields.cell(cell), "operator", "isMissing");
    }

    /** A cell that is there. */
    void there(Xml xml, int cell) {
        xml.empty("SimplePredicate", "field", fields.cell(cell), "operator", "isNotMissing");
    }

    /** All of some predicates, or one of them. */
    void compound(Xml xml, String operator, List<Runnable> predicates) {
        if (predicates.isEmpty()) {
            xml.empty(operator.equals("and") ? "True" : "False");
        } else if (predicates.size() == 1) {
            predicates.get(0).run();
        } else {
            xml.open("CompoundPredicate", "booleanOperator", operator);
            predicates.forEach(Runnable::run);
            xml.close("CompoundPredicate");
        }
    }

    /** A test. What a predicate cannot say is computed as a field that is 1 or 0. */
    void test(Xml xml, Test test) {
        switch (test) {
            case Test.Compares compares when compares.left() instanceof Formula.Cell cell
                    && compares.right() instanceof Formula.Constant constant && !Double.isNaN(constant.value()) ->
                number(xml, cell.position(), switch (compares.relation()) {
                    case LESS -> "lessThan";
                    case AT_MOST -> "lessOrEqual";
                    case EQUAL -> "equal";
                    case AT_LEAST -> "greaterOrEqual";
                    case MORE -> "greaterThan";
                }, constant.value());
            case Test.Among among when among.position() instanceof Formula.Cell cell ->
                labels(xml, cell.position(), IntStream.range(0, among.labels().length)
                        .filter(i -> among.labels()[i]).boxed().toList());
            case Test.Missing missing when missing.of() instanceof Formula.Cell cell -> missing(xml, cell.position());
            case Test.All all -> compound(xml, "and", all.tests().stream()
                    .map(each -> (Runnable) () -> test(xml, each)).toList());
            case Test.Any any -> compound(xml, "or", any.tests().stream()
                    .map(each -> (Runnable) () -> test(xml, each)).toList());
            default -> xml.empty("SimplePredicate", "field", fields.of(new Formula.Choice(test,
                    new Formula.Constant(1), new Formula.Constant(0)), "test"), "operator", "equal", "value", "1.0");
        }
    }
}
