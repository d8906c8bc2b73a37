// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.stitchbird.engine.data.Kind;

/**
 * What a port shows.
 *
 * @param name the stable name
 * @param kind what flows through it; {@code null} when the node's type does not have that port
 * @param input whether wires end here
 * @param faint whether it can be left alone: an optional input without a wire
 */
public record PortFace(String name, Kind kind, boolean input, boolean faint) {
}
