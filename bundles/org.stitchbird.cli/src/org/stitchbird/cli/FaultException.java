// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

/** The flow or its data does not allow the command; the message says what is wrong. */
final class FaultException extends Exception {
    private static final long serialVersionUID = 1;

    FaultException(String sentence) {
        super(sentence);
    }
}
