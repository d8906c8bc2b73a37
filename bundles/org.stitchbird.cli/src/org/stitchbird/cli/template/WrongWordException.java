// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.template;

/** A plug-in cannot be made with a word that was given; the message says why and what would do. */
public final class WrongWordException extends Exception {
    private static final long serialVersionUID = 1;

    WrongWordException(String key, Object... arguments) {
        super(Messages.get(key, arguments));
    }
}
