// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.weka.Misfit;

/** Fixes that have been tried in thought: only those that end a misfit are kept, the ones that leave least first. */
final class Attempts {
    private static final int MOST = 4;

    /**
     * A fix that ends the misfit.
     *
     * @param left how many others there are then
     * @param target whether one of them is about the target, so that nothing can be learnt yet
     */
    private record Attempt(QuickFix fix, int left, boolean target) {
    }

    private final Misfit misfit;
    private final List<Attempt> kept = new ArrayList<>();

    /** Attempts to end that misfit. */
    Attempts(Misfit misfit) {
        this.misfit = misfit;
    }

    /** Keeps a fix unless what would not suit then is this again. */
    void add(QuickFix fix, List<Misfit> then) {
        boolean again = then.stream().anyMatch(each -> each.kind().equals(misfit.kind())
                && (misfit.columns().isEmpty() || each.columns().stream().anyMatch(misfit.columns()::contains)));
        boolean known = kept.stream().anyMatch(each -> each.fix().label().equals(fix.label()));
        if (!again && !known) {
            kept.add(new Attempt(fix, then.size(),
                    then.stream().anyMatch(each -> each.kind().startsWith("target."))));
        }
    }

    /**
     * The best fixes, the best one first; of equal ones in the order in which they were added. Those that leave the
     * target unfit are only among them when all do.
     */
    List<QuickFix> best() {
        boolean unfit = kept.stream().allMatch(Attempt::target);
        return kept.stream().filter(each -> unfit || !each.target()).sorted(Comparator.comparingInt(Attempt::left)).limit(MOST).map(Attempt::fix).toList();
    }
}
