// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;

/** What somebody wanted of the plug-ins cannot be done; the message is a sentence for people. */
final class SentenceException extends IOException {
    private static final long serialVersionUID = 1;

    SentenceException(String sentence) {
        super(sentence);
    }
}
