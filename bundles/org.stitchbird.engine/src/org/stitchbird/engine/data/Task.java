// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/** What kind of answer a learner gives. */
public enum Task {
    /** One of several labels. */
    CLASSIFICATION,
    /** A number. */
    REGRESSION,
    /** Either a label or a number, as the target asks. */
    CLASSIFICATION_OR_REGRESSION,
    /** A group that nobody has named before. */
    CLUSTERING
}
