// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.gef.GraphicalEditPart;

/** A part that can be moved on the canvas. */
public interface Movable extends GraphicalEditPart {
    /** Shows it so far from its place in the document, in canvas units, while it is dragged; 0, 0 ends that. */
    void shift(int dx, int dy);
}
