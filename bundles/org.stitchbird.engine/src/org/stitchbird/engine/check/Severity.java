// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

/** How bad a problem is. */
public enum Severity {
    /** The node cannot run. */
    ERROR,
    /** It runs, but people should know. */
    WARNING,
    /** A hint. */
    INFO
}
