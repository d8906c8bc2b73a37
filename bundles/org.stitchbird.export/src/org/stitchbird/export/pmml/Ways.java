// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;

/** What the questions of trees have in common. */
final class Ways {
    private Ways() {
    }

    /** The shares of rows with a missing cell; equal ones where they go one way or none. */
    static double[] shares(Astray missing, int ways) {
        return switch (missing) {
            case Astray.Everywhere everywhere -> everywhere.shares();
            case Astray.InParts parts -> parts.shares();
            case Astray.Way way -> equal(ways);
            case Astray.Ends ends -> equal(ways);
        };
    }

    /** Whether all parts of a row are shared out, as is understood in PMML. */
    static boolean inSumOne(Astray missing) {
        return Math.abs(Arrays.stream(shares(missing, 1)).sum() - 1) < 1e-9;
    }

    private static double[] equal(int ways) {
        double[] equal = new double[ways];
        Arrays.fill(equal, 1.0 / ways);
        return equal;
    }

    /** How many nodes a branch is written as, when all rows with a missing cell go one way. */
    static int nodes(Branch branch) {
        return 1 + branch.branches().stream().mapToInt(Ways::nodes).sum();
    }

    /** How a tree says what becomes of rows with a missing cell. */
    static String strategy(Branch root, boolean numbers) {
        if (all(root, Astray.Way.class)) {
            return root instanceof Branch.Leaf ? "none" : "defaultChild";
        }
        // Of numbers PMML has no weighted mean over branches: better no answer than another one.
        return goesInParts(root) ? numbers ? "nullPrediction" : "weightedConfidence" : "none";
    }

    private static boolean all(Branch branch, Class<? extends Astray> kind) {
        return branch instanceof Branch.Leaf || kind.isInstance(branch.missing())
                && branch.branches().stream().allMatch(each -> all(each, kind));
    }

    /** Whether rows with a missing cell go several ways somewhere. */
    static boolean goesInParts(Branch branch) {
        return branch.missing() instanceof Astray.Everywhere || branch.missing() instanceof Astray.InParts
                || branch.branches().stream().anyMatch(Ways::goesInParts);
    }

    /** Writes which rows go that way. */
    static void predicate(Predicates predicates, Xml xml, Branch branch, int way) {
        switch (branch) {
            case Branch.AtNumber at -> predicates.number(xml, at.cell(), way == 0 ? at.closed() ? "lessOrEqual"
                    : "lessThan" : at.closed() ? "greaterThan" : "greaterOrEqual", at.border());
            case Branch.ByLabel by -> predicates.labels(xml, by.cell(), List.of(way));
            case Branch.Among among -> predicates.labels(xml, among.cell(), IntStream.range(0, among.labels().length)
                    .filter(i -> among.labels()[i] == (way == 0)).boxed().toList());
            case Branch.Leaf leaf -> throw new IllegalArgumentException("A leaf has no ways");
        }
    }
}
