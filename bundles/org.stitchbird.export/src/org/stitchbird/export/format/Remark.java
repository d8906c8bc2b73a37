// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.util.Objects;

/**
 * A sentence for people about something that is not the same on the other side of a format.
 *
 * @param weight how much it matters
 * @param node the id of the node that it is about; empty when it is about none
 * @param sentence what it is and what to do
 */
public record Remark(Weight weight, String node, String sentence) {
    /** Makes a remark. */
    public Remark {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** How much something matters. */
    public enum Weight {
        /** It has no counterpart on the other side. */
        ABSENT,
        /** It is there, but something about it is different. */
        CHANGED,
        /** It is not needed on the other side. */
        UNNEEDED
    }
}
