// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/** A node could not do its work, for a reason that is a sentence for people: what, where, what to do. */
public class NodeFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** Fails with a sentence in the language of the person. */
    public NodeFailure(String sentence) {
        super(sentence);
    }

    /** Fails with a sentence, and what lies behind it. */
    public NodeFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
