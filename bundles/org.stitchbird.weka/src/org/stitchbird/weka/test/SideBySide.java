// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.cores.JointProgress;
import org.stitchbird.engine.data.Progress;

/** Does the same work for several things, at the same time as far as processors are idle, with one progress for all. */
final class SideBySide {
    /** The work for one thing. */
    @FunctionalInterface
    interface Work<T, R> {
        /** Does it, and tells the progress how far it is. */
        R on(T each, Progress progress) throws Exception;
    }

    private SideBySide() {
    }

    /**
     * The results in the order of the things.
     *
     * @throws Exception what doing one after the other would have thrown; then everything has come to an end
     */
    static <T, R> List<R> all(List<T> things, Work<T, R> work, Progress progress) throws Exception {
        JointProgress joint = new JointProgress(progress, things.size());
        List<Callable<R>> parts = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            int part = i;
            parts.add(() -> {
                R result = work.on(things.get(part), joint.of(part));
                joint.ended(part);
                return result;
            });
        }
        return Cores.all(parts);
    }
}
