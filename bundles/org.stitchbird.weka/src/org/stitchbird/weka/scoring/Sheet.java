// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;

/** The cells of a row while formulas are being found: inputs, and behind them what is computed so far. */
final class Sheet {
    private final int inputs;
    private final List<Scoring.Derived> derived = new ArrayList<>();
    private final Map<DoubleBuffer, Branch.Leaf> leaves = new HashMap<>();

    /** With so many inputs and nothing computed. */
    Sheet(int inputs) {
        this.inputs = inputs;
    }

    /** The position of a cell with that formula; a cell that is there already stays the only one. */
    int add(String name, Formula formula, List<String> labels) {
        if (formula instanceof Formula.Cell cell) {
            return cell.position();
        }
        derived.add(new Scoring.Derived(name, formula, labels));
        return inputs + derived.size() - 1;
    }

    /** What has been added. */
    List<Scoring.Derived> derived() {
        return derived;
    }

    /** A leaf with that answer: the same one for all equal answers, of which a forest has many. */
    Branch.Leaf leaf(double... answer) {
        return leaves.computeIfAbsent(DoubleBuffer.wrap(answer),
                same -> new Branch.Leaf(new Predictor.Fixed(same.array())));
    }
}
