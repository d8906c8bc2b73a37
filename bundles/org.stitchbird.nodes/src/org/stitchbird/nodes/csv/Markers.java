// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Collection;

/** The texts that stand for a missing value; the empty text is always one. */
final class Markers {
    private final char[][] markers;
    private final boolean[] starts = new boolean[128];

    Markers(Collection<String> texts) {
        markers = texts.stream().filter(text -> !text.isEmpty()).map(String::toCharArray).toArray(char[][]::new);
        for (char[] marker : markers) {
            // Beyond ASCII all first characters share one place.
            starts[Math.min(marker[0], 127)] = true;
        }
    }

    /** How many there are, besides the empty text. */
    int size() {
        return markers.length;
    }

    /** Whether these characters are a marker. */
    boolean contain(char[] text, int offset, int length) {
        if (length == 0) {
            return true;
        }
        if (!starts[Math.min(text[offset], 127)]) {
            return false;
        }
        for (char[] marker : markers) {
            if (marker.length == length
                    && java.util.Arrays.equals(marker, 0, length, text, offset, offset + length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether that text is a marker. */
    boolean contain(String text) {
        return contain(text.toCharArray(), 0, text.length());
    }
}
