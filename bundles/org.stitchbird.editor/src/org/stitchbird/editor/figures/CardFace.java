// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.net.URL;
import java.util.List;
import org.stitchbird.engine.spec.Step;

/**
 * What a card shows.
 *
 * @param name the first line
 * @param badge a word below the icon that stands out; may be empty
 * @param line the second line; may be empty
 * @param wrong whether the second line tells of an error
 * @param step the step whose colour the icon has; {@code null} when the node's type is not known
 * @param icon an SVG drawn in {@code currentColor}; {@code null} when there is none
 * @param mark where the node stands
 * @param progress the share that is done, from 0 to 1; NaN when it is not known
 * @param inputs the ports on the left, from top to bottom
 * @param outputs the ports on the right, from top to bottom
 */
public record CardFace(String name, String badge, String line, boolean wrong, Step step, URL icon, Mark mark, double progress,
        List<PortFace> inputs, List<PortFace> outputs) {
    /** Makes a face; the lists are copied. */
    public CardFace {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** How many ports the fuller side has. */
    public int rows() {
        return Math.max(inputs.size(), outputs.size());
    }
}
