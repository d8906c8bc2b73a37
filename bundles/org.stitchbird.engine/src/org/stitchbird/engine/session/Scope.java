// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

/** On how many rows a flow runs; each scope has results of its own, and neither overwrites the other's. */
public enum Scope {
    /** On all rows. */
    FULL,
    /** On a sample of what each source of tables gives, to see quickly what an edit does; writes nothing. */
    SAMPLE
}
