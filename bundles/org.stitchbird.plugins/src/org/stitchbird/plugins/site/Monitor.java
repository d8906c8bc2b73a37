// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Lets p2 be stopped, and tells what it is doing. */
final class Monitor extends NullProgressMonitor {
    private final Progress progress;

    Monitor(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || progress.cancelled();
    }
}
