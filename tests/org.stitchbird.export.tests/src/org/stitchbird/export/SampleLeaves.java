// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;

/** Puts other answers into trees. */
final class SampleLeaves {
    private SampleLeaves() {
    }

    /** The same tree, in which a predictor answers at each leaf but those on the left. */
    static Branch with(Branch branch, Predictor answer) {
        return switch (branch) {
            case Branch.Leaf leaf -> new Branch.Leaf(answer);
            case Branch.AtNumber at -> new Branch.AtNumber(at.cell(), at.border(), at.closed(),
                    at.low() instanceof Branch.Leaf ? at.low() : with(at.low(), answer), with(at.high(), answer),
                    at.missing());
            case Branch.ByLabel by -> new Branch.ByLabel(by.cell(), by.branches().stream()
                    .map(each -> with(each, answer)).toList(), by.missing());
            case Branch.Among among -> new Branch.Among(among.cell(), among.labels(), with(among.inside(), answer),
                    with(among.outside(), answer), among.missing());
        };
    }
}
