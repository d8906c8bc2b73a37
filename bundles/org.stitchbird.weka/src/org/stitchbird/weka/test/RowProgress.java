// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import org.stitchbird.engine.data.Progress;

/** Tells now and then how many rows are done, however often each is gone over. */
final class RowProgress {
    private static final int APART = 5000;

    private final Progress progress;
    private final long total;
    private long done;

    /** A progress over so many rows in all. */
    RowProgress(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** One more is begun. */
    void row() {
        if (done % APART == 0) {
            progress.at(done, total, null);
        }
        done++;
    }
}
