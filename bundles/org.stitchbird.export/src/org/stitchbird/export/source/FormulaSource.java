// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.export.source.SourceLanguage.Shape;

/** Writes formulas and tests as expressions; those that grow too long become functions. */
final class FormulaSource {
    private static final int LONGEST = 60;
    private static final int MANY = 50;
    private static final int ATOM = 9;
    private static final int SIGNED = 7;
    private static final int TIMES = 6;
    private static final int PLUS = 5;
    private static final int COMPARES = 4;
    private static final int AND = 3;
    private static final int OR = 2;
    private static final int CHOICE = 1;

    private final SourceProgram program;
    private final IntFunction<String> cells;

    /** Writes into a program, with the names of the cells. */
    FormulaSource(SourceProgram program, IntFunction<String> cells) {
        this.program = program;
        this.cells = cells;
    }

    /** An expression: how tightly it is bound, how many operands it has, and whether it is a number. */
    private record Written(String text, int bound, int size, boolean number) {
        String in(int least) {
            return bound >= least ? text : "(" + text + ")";
        }
    }

    /** A cell of the row. */
    String cell(int position) {
        return "row[" + cells.apply(position) + "]";
    }

    /** A formula as an expression. */
    String text(Formula formula) {
        return write(formula).text;
    }

    /** A test as an expression. */
    String text(Test test) {
        return write(test).text;
    }

    /** Calls of functions that fill derived cells, of which the first has that position. */
    List<String> fills(List<Scoring.Derived> derived, int first) {
        List<String> calls = new ArrayList<>();
        for (int from = 0; from < derived.size(); from += MANY) {
            List<String> lines = new ArrayList<>();
            int size = 0;
            for (int i = from; i < Math.min(derived.size(), from + MANY); i++) {
                Written written = write(derived.get(i).formula());
                lines.add(cell(first + i) + " = " + written.text + ";");
                size += written.size + 1;
            }
            calls.add(program.function(Shape.FILL, "derive", lines, size) + "(row);");
        }
        return calls;
    }

    /** How long a formula's expression is. */
    int size(Formula formula) {
        return write(formula).size;
    }

    private Written write(Formula formula) {
        return switch (formula) {
            case Formula.Cell cell -> atom(cell(cell.position()), 1);
            case Formula.Constant constant -> new Written(program.language.number(constant.value()),
                    constant.value() < 0 ? SIGNED : ATOM, 1, true);
            case Formula.Combined combined -> combined(combined);
            case Formula.Applied applied -> {
                Written of = fit(write(applied.of()))[0];
                yield atom(function(applied.function(), of.text), of.size + 1);
            }
            case Formula.Given given -> {
                Written[] both = fit(write(given.of()), write(given.otherwise()));
                yield atom(program.call("given", both[0].text, both[1].text), both[0].size + both[1].size);
            }
            case Formula.Choice choice -> {
                Written[] all = fit(write(choice.test()), write(choice.then()), write(choice.otherwise()));
                yield new Written(all[0].in(OR) + " ? " + all[1].in(OR) + " : " + all[2].in(OR), CHOICE,
                        all[0].size + all[1].size + all[2].size, true);
            }
            case Formula.Lookup lookup -> {
                Written position = fit(write(lookup.position()))[0];
                yield atom(program.call("lookup", position.text, program.numbers("numbers", lookup.numbers())),
                        position.size + 1);
            }
            case Formula.Bin bin -> {
                Written of = fit(write(bin.of()))[0];
                yield atom(program.call(bin.closed() ? "beyond" : "reached", of.text,
                        program.numbers("borders", bin.borders())), of.size + 1);
            }
        };
    }

    /** Long sums lean to the left: their parts are written one after the other. */
    private Written combined(Formula.Combined combined) {
        List<Formula.Combined> leaning = new ArrayList<>();
        Formula first = combined;
        while (first instanceof Formula.Combined left) {
            leaning.add(left);
            first = left.left();
        }
        Written written = write(first);
        for (int i = leaning.size() - 1; i >= 0; i--) {
            written = combined(leaning.get(i).operation(), fit(written, write(leaning.get(i).right())));
        }
        return written;
    }

    private Written combined(Formula.Operation operation, Written[] both) {
        int size = both[0].size + both[1].size;
        return switch (operation) {
            case PLUS -> operator(both, " + ", PLUS, size);
            case MINUS -> operator(both, " - ", PLUS, size);
            case TIMES -> operator(both, " * ", TIMES, size);
            case DIVIDED_BY -> operator(both, " / ", TIMES, size);
            case POWER -> atom(program.call("power", both[0].text, both[1].text), size);
            case SMALLEST -> atom("Math.min(" + both[0].text + ", " + both[1].text + ")", size);
            case GREATEST -> atom("Math.max(" + both[0].text + ", " + both[1].text + ")", size);
        };
    }

    private static Written operator(Written[] both, String sign, int bound, int size) {
        return new Written(both[0].in(bound) + sign + both[1].in(bound + 1), bound, size, true);
    }

    private String function(Formula.Function function, String of) {
        return switch (function) {
            case EXP -> "Math.exp(" + of + ")";
            case LOG -> "Math.log(" + of + ")";
            case ROOT -> "Math.sqrt(" + of + ")";
            case ABSOLUTE -> "Math.abs(" + of + ")";
            case FLOOR -> "Math.floor(" + of + ")";
            case ROUND -> program.call("round", of);
            case TANH -> "Math.tanh(" + of + ")";
        };
    }

    private Written write(Test test) {
        return switch (test) {
            case Test.Compares compares -> {
                Written[] both = fit(write(compares.left()), write(compares.right()));
                yield new Written(both[0].in(PLUS) + sign(compares.relation()) + both[1].in(PLUS), COMPARES,
                        both[0].size + both[1].size, false);
            }
            case Test.Missing missing -> {
                Written of = fit(write(missing.of()))[0];
                yield new Written(program.language.missing(of.text), ATOM, of.size, false);
            }
            case Test.Among among -> {
                Written position = fit(write(among.position()))[0];
                yield new Written(program.call("among", position.text, program.flags(among.labels())), ATOM,
                        position.size + 1, false);
            }
            case Test.All all -> all.tests().isEmpty() ? new Written("true", ATOM, 1, false)
                    : joined(all.tests(), " && ", AND);
            case Test.Any any -> any.tests().isEmpty() ? new Written("false", ATOM, 1, false)
                    : joined(any.tests(), " || ", OR);
            case Test.Not not -> {
                Written inner = fit(write(not.test()))[0];
                yield new Written("!" + inner.in(ATOM), ATOM, inner.size, false);
            }
        };
    }

    private Written joined(List<Test> tests, String sign, int bound) {
        List<Written> level = new ArrayList<>(tests.stream().map(this::write).toList());
        while (level.size() > 1) {
            Written[] both = fit(level.get(0), level.get(1));
            level.subList(0, 2).clear();
            level.addFirst(new Written(both[0].in(bound) + sign + both[1].in(bound + 1), bound,
                    both[0].size + both[1].size, false));
        }
        return level.getFirst();
    }

    private String sign(Test.Relation relation) {
        return switch (relation) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case EQUAL -> program.language.equal();
            case AT_LEAST -> " >= ";
            case MORE -> " > ";
        };
    }

    /** Puts the longest of some expressions into functions until the rest is short enough. */
    private Written[] fit(Written... all) {
        int size = 0;
        for (Written each : all) {
            size += each.size;
        }
        while (size > LONGEST) {
            int longest = 0;
            for (int i = 1; i < all.length; i++) {
                longest = all[i].size > all[longest].size ? i : longest;
            }
            Written moved = all[longest];
            String name = program.function(moved.number ? Shape.NUMBER : Shape.DECISION,
                    moved.number ? "formula" : "test", List.of("return " + moved.text + ";"), moved.size);
            all[longest] = new Written(name + "(row)", ATOM, 1, moved.number);
            size += 1 - moved.size;
        }
        return all;
    }

    private static Written atom(String text, int size) {
        return new Written(text, ATOM, size, true);
    }
}
