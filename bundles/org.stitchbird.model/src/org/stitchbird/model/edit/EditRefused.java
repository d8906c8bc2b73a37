// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.io.Serial;

/** An edit that was refused and has changed nothing; the message is a sentence for people. */
public final class EditRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that says what was refused, why, and what to do. */
    public EditRefused(String sentence) {
        super(sentence);
    }

    /** Refuses with a sentence because of something that went wrong below. */
    public EditRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
