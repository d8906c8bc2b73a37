// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;

/** A state file has been written by a later Stitchbird, so that this one must not touch it; with a sentence. */
final class NewerStateException extends IOException {
    private static final long serialVersionUID = 1;

    NewerStateException(String sentence) {
        super(sentence);
    }
}
