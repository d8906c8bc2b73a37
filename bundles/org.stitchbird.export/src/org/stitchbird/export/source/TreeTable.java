// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Trees as one table of places, of which a few lines of code find the answer.
 *
 * <p>A place has a cell, a border and the place to go on from: at a number one goes there when the cell is below the
 * border, else to the place behind; with labels one goes as many places behind as the label counts. A leaf goes on to
 * itself. The places of a question's branches stand side by side, the branch that more rows take comes first
 * afterwards.
 */
final class TreeTable {
    private final Map<List<Double>, Integer> answers = new LinkedHashMap<>();
    private final Map<List<Double>, Integer> shares = new LinkedHashMap<>();
    /** Twice the cell, and one more when it has labels; where to go on; what becomes of what is missing, or answers. */
    private int[] places = {};
    private double[] borders = {};
    private int size;

    /** Packs trees whose leaves answer fixed numbers, all of them equally many. */
    static List<String> pack(List<Branch> roots) {
        TreeTable table = new TreeTable();
        table.places(roots.size());
        for (int i = 0; i < roots.size(); i++) {
            table.place(roots.get(i), i);
        }
        return table.packed(roots.size(), width(roots.get(0)));
    }

    /** Whether all that a tree can answer is fixed. */
    static boolean suits(Branch branch) {
        return branch instanceof Branch.Leaf leaf ? leaf.answer() instanceof Predictor.Fixed
                : fixed(branch.missing()) && branch.branches().stream().allMatch(TreeTable::suits);
    }

    /** How many numbers a tree answers whose leaves are fixed. */
    static int width(Branch branch) {
        return branch instanceof Branch.Leaf leaf ? answer(leaf.answer()).length
                : width(branch.branches().get(0));
    }

    private static boolean fixed(Branch.Astray missing) {
        return !(missing instanceof Branch.Astray.Ends ends) || ends.answer() instanceof Predictor.Fixed;
    }

    private void place(Branch branch, int at) {
        switch (branch) {
            case Branch.Leaf leaf -> set(at, 0, Double.POSITIVE_INFINITY, at, index(answers, answer(leaf.answer())));
            case Branch.AtNumber number -> {
                int next = places(2);
                // Below the next greater number is the same as not above this one.
                set(at, 2 * number.cell(), number.closed() ? Math.nextUp(number.border()) : number.border(), next,
                        astray(number.missing(), 0));
                boolean low = lowFirst(number.missing());
                place(low ? number.low() : number.high(), low ? next : next + 1);
                place(low ? number.high() : number.low(), low ? next + 1 : next);
            }
            case Branch.ByLabel label -> {
                int next = places(label.branches().size());
                set(at, 2 * label.cell() + 1, 0, next, astray(label.missing(), 0));
                for (int i = 0; i < label.branches().size(); i++) {
                    place(label.branches().get(i), next + i);
                }
            }
            case Branch.Among among -> among(among, at);
        }
    }

    private static boolean lowFirst(Branch.Astray missing) {
        return switch (missing) {
            case Branch.Astray.Everywhere every -> every.shares()[0] >= every.shares()[1];
            case Branch.Astray.InParts parts -> parts.shares()[0] >= parts.shares()[1];
            case Branch.Astray.Way way -> way.branch() == 0;
            case Branch.Astray.Ends ends -> true;
        };
    }

    /** Each label goes on to one of two further places, which stand behind the labels'. */
    private void among(Branch.Among among, int at) {
        int labels = among.labels().length;
        int next = places(labels + 2);
        set(at, 2 * among.cell() + 1, 0, next, astray(among.missing(), labels));
        for (int i = 0; i < labels; i++) {
            set(next + i, 2 * among.cell(), Double.POSITIVE_INFINITY, next + labels + (among.labels()[i] ? 0 : 1), 2);
        }
        place(among.inside(), next + labels);
        place(among.outside(), next + labels + 1);
    }

    private int astray(Branch.Astray missing, int first) {
        return switch (missing) {
            case Branch.Astray.Everywhere every -> 4 * shares(every.shares(), first);
            case Branch.Astray.InParts parts -> 4 * shares(parts.shares(), first) + 1;
            case Branch.Astray.Way way -> 4 * (first + way.branch()) + 2;
            case Branch.Astray.Ends ends -> 4 * index(answers, answer(ends.answer())) + 3;
        };
    }

    private int shares(double[] each, int first) {
        double[] all = new double[first + each.length];
        System.arraycopy(each, 0, all, first, each.length);
        return index(shares, all);
    }

    private static double[] answer(Predictor predictor) {
        return ((Predictor.Fixed) predictor).answer();
    }

    private static int index(Map<List<Double>, Integer> known, double[] numbers) {
        return known.computeIfAbsent(Arrays.stream(numbers).boxed().toList(), fresh -> known.size());
    }

    private int places(int count) {
        int first = size;
        size += count;
        if (size > borders.length) {
            borders = Arrays.copyOf(borders, 2 * size);
            places = Arrays.copyOf(places, 3 * borders.length);
        }
        return first;
    }

    private void set(int at, int cell, double border, int next, int astray) {
        places[3 * at] = cell;
        places[3 * at + 1] = next;
        places[3 * at + 2] = astray;
        borders[at] = border;
    }

    private List<String> packed(int roots, int width) {
        Digits digits = new Digits().whole(roots).whole(width);
        lists(digits, answers);
        lists(digits, shares);
        digits.whole(size);
        for (int at = 0; at < size; at++) {
            int cell = places[3 * at];
            int next = places[3 * at + 1];
            if (next == at) {
                digits.whole(0);
            } else {
                digits.whole(cell + 1).whole(next - at);
                if (cell % 2 == 0) {
                    digits.number(borders[at]);
                }
            }
            digits.whole(places[3 * at + 2]);
        }
        return digits.pieces();
    }

    private static void lists(Digits digits, Map<List<Double>, Integer> known) {
        digits.whole(known.size());
        known.keySet().forEach(list -> {
            digits.whole(list.size());
            list.forEach(digits::number);
        });
    }
}
