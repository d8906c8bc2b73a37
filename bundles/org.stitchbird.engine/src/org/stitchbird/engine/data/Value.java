// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/** Something that flows on a wire; immutable once a node has handed it out. */
public interface Value {
    /** What kind of value this is; never {@code null}. */
    Kind kind();
}
