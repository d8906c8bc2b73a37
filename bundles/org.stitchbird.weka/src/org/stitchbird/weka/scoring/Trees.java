// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import weka.core.Attribute;

/** What all trees need. */
final class Trees {
    private Trees() {
    }

    /** By label of a column, whether it is that one. */
    static boolean[] only(Seen seen, int column, int label) {
        Attribute attribute = seen.header().attribute(column);
        boolean[] labels = new boolean[attribute.numValues()];
        labels[label] = true;
        return labels;
    }
}
