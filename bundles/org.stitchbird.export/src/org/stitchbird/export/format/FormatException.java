// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.io.IOException;
import java.io.Serial;

/** A file could not be opened; the message is a sentence for people that names the file. */
public final class FormatException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Fails with a sentence; the cause may be {@code null}. */
    public FormatException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
