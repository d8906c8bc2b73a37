// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.cores.JointProgress;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** Trains the members of an ensemble, several at a time when processors are idle. */
final class Members {
    /** What the members learn from. */
    @FunctionalInterface
    interface Rows {
        /** The rows for a member, made when it is trained. */
        Instances of(int member) throws Exception;
    }

    private final Progress progress;
    private final int rounds;
    private JointProgress joint;
    private int round;

    /** For an ensemble that trains its members so many times over. */
    Members(Progress progress, int rounds) {
        this.progress = progress;
        this.rounds = rounds;
    }

    /** Trains all of them; fails as the first does that fails. */
    void build(Classifier[] members, Rows rows) throws Exception {
        if (joint == null) {
            joint = new JointProgress(progress, (long) rounds * members.length);
        }
        List<Callable<Classifier>> parts = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            int member = i;
            long number = (long) round * members.length + i;
            parts.add(() -> WekaWork.quietly(() -> {
                joint.of(number).at(0, 1, Messages.get("train.member", member + 1, members.length));
                members[member].buildClassifier(rows.of(member));
                joint.ended(number);
                return members[member];
            }));
        }
        Cores.all(parts);
        round++;
    }
}
