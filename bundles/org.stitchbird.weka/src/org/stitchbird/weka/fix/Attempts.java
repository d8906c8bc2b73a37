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

    private record Attempt(QuickFix fix, int left) {
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
            kept.add(new Attempt(fix, then.size()));
        }
    }

    /** The best fixes, the best one first; of equal ones in the order in which they were added. */
    List<QuickFix> best() {
        return kept.stream().sorted(Comparator.comparingInt(Attempt::left)).limit(MOST).map(Attempt::fix).toList();
    }
}
