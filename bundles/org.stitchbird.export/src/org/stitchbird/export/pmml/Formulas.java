// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Test;

/** Writes formulas and tests as expressions. */
final class Formulas {
    private static final String APPLY = "Apply";

    private final Xml xml;
    private final IntFunction<String> numbers;
    private final Fields fields;

    /** Writes there. */
    Formulas(Xml xml, Fields fields) {
        this(xml, fields::number, fields);
    }

    /** Writes formulas of plain numbers there, whose cells have those names. */
    Formulas(Xml xml, IntFunction<String> numbers) {
        this(xml, numbers, null);
    }

    private Formulas(Xml xml, IntFunction<String> numbers, Fields fields) {
        this.xml = xml;
        this.numbers = numbers;
        this.fields = fields;
    }

    /** Writes a formula. */
    void of(Formula formula) {
        switch (formula) {
            case Formula.Cell cell -> field(numbers.apply(cell.position()));
            case Formula.Constant constant -> constant(constant.value());
            case Formula.Combined combined -> combined(combined);
            // Some take the round number next to a missing one to be 0.
            case Formula.Applied applied when applied.function() == Formula.Function.ROUND -> apply("if", () -> {
                isMissing(applied.of());
                constant(Double.NaN);
                apply("round", () -> of(applied.of()));
            });
            case Formula.Applied applied -> apply(switch (applied.function()) {
                case EXP -> "exp";
                case LOG -> "ln";
                case ROOT -> "sqrt";
                case ABSOLUTE -> "abs";
                case FLOOR -> "floor";
                case ROUND -> "round";
                case TANH -> "tanh";
            }, () -> of(applied.of()));
            case Formula.Given given -> apply("if", () -> {
                isMissing(given.of());
                of(given.otherwise());
                of(given.of());
            });
            case Formula.Choice choice -> apply("if", () -> {
                of(choice.test());
                of(choice.then());
                of(choice.otherwise());
            });
            case Formula.Lookup lookup -> lookup(lookup);
            case Formula.Bin bin -> bin(bin);
        }
    }

    /** Writes a test, whose answer is true or false and never missing. */
    void of(Test test) {
        switch (test) {
            case Test.Compares compares -> {
                xml.open(APPLY, "function", switch (compares.relation()) {
                    case LESS -> "lessThan";
                    case AT_MOST -> "lessOrEqual";
                    case EQUAL -> "equal";
                    case AT_LEAST -> "greaterOrEqual";
                    case MORE -> "greaterThan";
                }, "mapMissingTo", "false");
                of(compares.left());
                of(compares.right());
                xml.close(APPLY);
            }
            case Test.Missing missing -> isMissing(missing.of());
            case Test.Among among -> any(IntStream.range(0, among.labels().length).filter(i -> among.labels()[i])
                    .mapToObj(i -> (Runnable) () -> is(among.position(), i)).toList(), "or", false);
            case Test.All all -> any(all.tests().stream().map(each -> (Runnable) () -> of(each)).toList(), "and", true);
            case Test.Any any -> any(any.tests().stream().map(each -> (Runnable) () -> of(each)).toList(), "or", false);
            case Test.Not not -> apply("not", () -> of(not.test()));
        }
    }

    /** Writes the number of a label's position. */
    void byLabel(int cell, double[] numbers) {
        List<String> labels = fields.labels(cell);
        if (labels.stream().allMatch(label -> label.equals(label.strip()) && !label.isEmpty())) {
            xml.open("MapValues", "outputColumn", "number", "dataType", "double");
            xml.empty("FieldColumnPair", "field", fields.cell(cell), "column", "label");
            xml.open("InlineTable");
            for (int i = 0; i < numbers.length; i++) {
                xml.open("row").text("label", labels.get(i)).text("number", Double.toString(numbers[i])).close("row");
            }
            xml.close("InlineTable").close("MapValues");
            return;
        }
        // Readers strip the text of elements, but not that of attributes.
        xml.open(APPLY, "function", "sum");
        for (int i = 0; i < numbers.length; i++) {
            double number = numbers[i];
            int label = i;
            apply("*", () -> {
                xml.empty("NormDiscrete", "field", fields.cell(cell), "value", labels.get(label));
                constant(number);
            });
        }
        xml.close(APPLY);
    }

    /** Writes a function and what it is applied to. */
    void apply(String function, Runnable arguments) {
        xml.open(APPLY, "function", function);
        arguments.run();
        xml.close(APPLY);
    }

    /** Writes the number in a field. */
    void field(String name) {
        xml.empty("FieldRef", "field", name);
    }

    /** Writes a number. */
    void constant(double value) {
        if (Double.isNaN(value)) {
            xml.empty("Constant", "missing", "true");
        } else {
            xml.text("Constant", Double.toString(value), "dataType", "double");
        }
    }

    private void isMissing(Formula formula) {
        apply("isMissing", () -> {
            if (formula instanceof Formula.Cell cell) {
                field(fields.cell(cell.position()));
            } else {
                of(formula);
            }
        });
    }

    private void is(Formula position, int number) {
        xml.open(APPLY, "function", "equal", "mapMissingTo", "false");
        of(position);
        constant(number);
        xml.close(APPLY);
    }

    private void any(List<Runnable> tests, String function, boolean whenNone) {
        if (tests.isEmpty()) {
            xml.text("Constant", Boolean.toString(whenNone), "dataType", "boolean");
        } else if (tests.size() == 1) {
            tests.get(0).run();
        } else {
            apply(function, () -> tests.forEach(Runnable::run));
        }
    }

    private void combined(Formula.Combined combined) {
        String function = switch (combined.operation()) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "/";
            case POWER -> "pow";
            case SMALLEST -> "min";
            case GREATEST -> "max";
        };
        Runnable both = () -> apply(function, () -> {
            of(combined.left());
            of(combined.right());
        });
        boolean skipsMissing = switch (combined.operation()) {
            case SMALLEST, GREATEST, POWER -> true;
            default -> false;
        };
        if (!skipsMissing) {
            both.run();
            return;
        }
        // Of a missing number and another one, those functions take the other one.
        apply("if", () -> {
            apply("or", () -> {
                isMissing(combined.left());
                isMissing(combined.right());
            });
            constant(Double.NaN);
            both.run();
        });
    }

    private void lookup(Formula.Lookup lookup) {
        if (lookup.position() instanceof Formula.Cell cell && fields.isLabel(cell.position())) {
            byLabel(cell.position(), Arrays.copyOf(lookup.numbers(), fields.labels(cell.position()).size()));
            return;
        }
        xml.open("MapValues", "outputColumn", "number", "dataType", "double");
        xml.empty("FieldColumnPair", "field", fields.of(lookup.position(), "position"), "column", "position");
        xml.open("InlineTable");
        for (int i = 0; i < lookup.numbers().length; i++) {
            xml.open("row").text("position", Double.toString(i)).text("number", Double.toString(lookup.numbers()[i]))
                    .close("row");
        }
        xml.close("InlineTable").close("MapValues");
    }

    private void bin(Formula.Bin bin) {
        xml.open("Discretize", "field", fields.of(bin.of(), "binned"), "dataType", "double");
        double[] borders = bin.borders();
        for (int i = 0; i <= borders.length; i++) {
            boolean first = i == 0;
            boolean last = i == borders.length;
            String closure = (first || bin.closed() ? "open" : "closed") + (!last && bin.closed() ? "Closed" : "Open");
            xml.open("DiscretizeBin", "binValue", Double.toString(i));
            xml.empty("Interval", "closure", closure, "leftMargin", first ? null : borders[i - 1],
                    "rightMargin", last ? null : borders[i]);
            xml.close("DiscretizeBin");
        }
        xml.close("Discretize");
    }
}
