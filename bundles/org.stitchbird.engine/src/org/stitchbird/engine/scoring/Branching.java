// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** What trees answer. */
final class Branching {
    private Branching() {
    }

    static double[] answer(Branch root, double[] row) {
        return answer(root, row, 1);
    }

    private static double[] answer(Branch from, double[] row, double part) {
        Branch at = from;
        while (true) {
            if (at instanceof Branch.Leaf leaf) {
                return times(part, Answering.answer(leaf.answer(), row));
            }
            double cell = row[at.cell()];
            if (!Double.isNaN(cell)) {
                at = at.branches().get(way(at, cell));
                continue;
            }
            switch (at.missing()) {
                case Branch.Astray.Way way -> at = at.branches().get(way.branch());
                case Branch.Astray.Ends ends -> {
                    return times(part, Answering.answer(ends.answer(), row));
                }
                case Branch.Astray.Everywhere all -> {
                    return times(part, everywhere(at, all.shares(), row));
                }
                case Branch.Astray.InParts parts -> {
                    return inParts(at, parts.shares(), row, part);
                }
            }
        }
    }

    private static int way(Branch at, double cell) {
        return switch (at) {
            case Branch.AtNumber split -> (split.closed() ? cell <= split.border() : cell < split.border()) ? 0 : 1;
            case Branch.ByLabel split -> (int) cell;
            case Branch.Among split -> split.labels()[(int) cell] ? 0 : 1;
            case Branch.Leaf leaf -> throw new IllegalArgumentException("A leaf has no ways");
        };
    }

    private static double[] everywhere(Branch at, double[] shares, double[] row) {
        double[] sum = null;
        for (int way = 0; way < shares.length; way++) {
            if (shares[way] != 0) {
                sum = plus(sum, times(shares[way], answer(at.branches().get(way), row, 1)));
            }
        }
        return sum;
    }

    private static double[] inParts(Branch at, double[] shares, double[] row, double part) {
        double[] sum = null;
        for (int way = 0; way < shares.length; way++) {
            if (shares[way] != 0) {
                sum = plus(sum, answer(at.branches().get(way), row, shares[way] * part));
            }
        }
        return sum;
    }

    private static double[] plus(double[] sum, double[] more) {
        double[] all = sum == null ? new double[more.length] : sum;
        for (int i = 0; i < all.length; i++) {
            all[i] += more[i];
        }
        return all;
    }

    private static double[] times(double part, double[] answer) {
        for (int i = 0; i < answer.length && part != 1; i++) {
            answer[i] *= part;
        }
        return answer;
    }
}
