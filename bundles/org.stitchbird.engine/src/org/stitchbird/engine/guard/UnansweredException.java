// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.guard;

/** A plug-in has thrown, or not answered; the message is a sentence for people. */
public final class UnansweredException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean silent;

    UnansweredException(String sentence, Throwable cause, boolean silent) {
        super(sentence, cause);
        this.silent = silent;
    }

    /** Whether there was no answer at all, so that asking again would only cost time. */
    public boolean isSilent() {
        return silent;
    }
}
