// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/** What the cells of a column hold. */
public enum ColumnType {
    /** Floating-point numbers. */
    NUMBER,
    /** One of a known list of labels. */
    CATEGORY,
    /** Free text. */
    TEXT,
    /** A date with a time, in milliseconds since 1970-01-01T00:00Z. */
    TIME
}
