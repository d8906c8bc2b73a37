// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.IOException;
import java.io.Serial;

/** A flow file that could not be read or saved; the message is a sentence for people that names the file. */
public class FlowFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Fails with a sentence; the cause may be {@code null}. */
    public FlowFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
