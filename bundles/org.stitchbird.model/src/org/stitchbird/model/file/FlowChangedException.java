// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.Serial;

/** A flow was not saved because something else has changed its file since it was read. */
public final class FlowChangedException extends FlowFileException {
    @Serial
    private static final long serialVersionUID = 1L;

    FlowChangedException(String sentence) {
        super(sentence, null);
    }
}
