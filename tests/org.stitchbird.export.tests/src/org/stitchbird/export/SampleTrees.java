// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** Trees that grow by chance over the columns of {@link Samples}. */
final class SampleTrees {
    private final Random random;
    private final List<ColumnSpec> columns;
    private final int width;
    private final List<Integer> astray;

    /**
     * Trees whose leaves answer so many numbers.
     *
     * @param astray what may become of a missing cell: 0 everywhere, 1 in parts, 2 one way, 3 ends
     */
    SampleTrees(long seed, List<ColumnSpec> columns, int width, Integer... astray) {
        this.random = new Random(seed);
        this.columns = columns;
        this.width = width;
        this.astray = List.of(astray);
    }

    /** A tree as deep as that, with a leaf now and then before. */
    Predictor.Tree tree(int depth) {
        return new Predictor.Tree(branch(depth));
    }

    /** Many trees. */
    List<Predictor> trees(int count, int depth) {
        List<Predictor> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trees.add(tree(depth));
        }
        return trees;
    }

    private Branch branch(int depth) {
        if (depth == 0 || random.nextInt(12) == 0) {
            return new Branch.Leaf(new Predictor.Fixed(Samples.numbers(random, width)));
        }
        int cell = random.nextInt(columns.size());
        int labels = columns.get(cell).labels().size();
        if (labels == 0) {
            return new Branch.AtNumber(cell, random.nextInt(4) == 0 ? 0.5 : random.nextGaussian(), random.nextBoolean(),
                    branch(depth - 1), branch(depth - 1), missing(2));
        }
        if (random.nextBoolean()) {
            List<Branch> branches = new ArrayList<>();
            for (int i = 0; i < labels; i++) {
                branches.add(branch(depth - 1));
            }
            return new Branch.ByLabel(cell, branches, missing(labels));
        }
        boolean[] inside = new boolean[labels];
        for (int i = 0; i < labels; i++) {
            inside[i] = random.nextBoolean();
        }
        return new Branch.Among(cell, inside, branch(depth - 1), branch(depth - 1), missing(2));
    }

    private Branch.Astray missing(int branches) {
        double[] shares = Samples.numbers(random, branches);
        shares[0] = 0.25;
        shares[branches - 1] = random.nextInt(4) == 0 ? 0 : 0.5;
        return switch (astray.get(random.nextInt(astray.size()))) {
            case 0 -> new Branch.Astray.Everywhere(shares);
            case 1 -> new Branch.Astray.InParts(shares);
            case 2 -> new Branch.Astray.Way(random.nextInt(branches));
            default -> new Branch.Astray.Ends(new Predictor.Fixed(Samples.numbers(random, width)));
        };
    }
}
