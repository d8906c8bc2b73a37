// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

/** A worker has ended, or never came up, before it answered. */
final class WorkerGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerGone(String sentence) {
        super(sentence);
    }
}
