// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.IOException;

/** A package of Weka cannot become a plug-in; the message is a sentence for people. */
public final class UnfitPackageException extends IOException {
    private static final long serialVersionUID = 1;

    UnfitPackageException(String key, Object... arguments) {
        super(Messages.get(key, arguments));
    }
}
