// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.Set;

/** How steps without a counterpart are kept: as nodes of a type of their own, with ports named like connections. */
final class Kept {
    /** What the ids of their types begin with; the name of the step's class follows. */
    static final String PREFIX = "weka.knowledgeflow.";
    /** The kinds of connections that carry rows. */
    static final Set<String> TABLES = Set.of("dataSet", "trainingSet", "testSet", "instance");

    private Kept() {
    }
}
