// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import java.net.URL;
import org.eclipse.swt.graphics.Image;
import org.stitchbird.editor.figures.StepIcons;
import org.stitchbird.engine.look.Rgb;

/** The workbench's own icons, in any colour and size. */
public final class Icons {
    private Icons() {
    }

    /**
     * The icon of that name as an image with so many pixels on each side, at 100 % of the display's own scale.
     *
     * @return never to be disposed or kept
     * @throws IllegalArgumentException if there is no such icon
     */
    public static Image image(String name, Rgb colour, int size) {
        URL svg = Icons.class.getResource("/icons/" + name + ".svg");
        if (svg == null) {
            throw new IllegalArgumentException("There is no icon " + name);
        }
        return StepIcons.image(svg, colour, size);
    }
}
