// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.io.Serial;
import org.stitchbird.export.Messages;

/** Tells in a sentence for people what SQL cannot express. */
final class Inexpressible extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With the sentence of that key. */
    Inexpressible(String key, Object... arguments) {
        super(Messages.get(key, arguments));
    }
}
