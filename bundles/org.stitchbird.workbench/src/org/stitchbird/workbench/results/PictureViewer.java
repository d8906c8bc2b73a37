// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.viewer.ResultViewer;
import org.stitchbird.workbench.viewer.ShownResult;

/** The picture that is told of a result, as large as there is room for. */
final class PictureViewer implements ResultViewer {
    @Override
    public boolean shows(ResultInfo result) {
        BundleContext context = FrameworkUtil.getBundle(PictureViewer.class).getBundleContext();
        try {
            String filter = "(&(" + ResultDetails.MEDIA + "=" + ResultDetails.SVG + ")(" + ResultDetails.KINDS + "="
                    + result.kind() + "))";
            return !context.getServiceReferences(ResultDetails.class, filter).isEmpty();
        } catch (InvalidSyntaxException e) {
            // A kind of so odd a name has no picture.
            return false;
        }
    }

    @Override
    public String name() {
        return Messages.text("results.picture");
    }

    @Override
    public Control create(Composite parent, ShownResult result) {
        Canvas canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        Themed.ground(canvas, Theme::panel);
        result.detail(ResultDetails.SVG, svg -> {
            Picture picture = new Picture(canvas, svg, result.theme());
            canvas.addListener(SWT.Paint, event -> picture.paint(event.gc, canvas.getClientArea()));
            canvas.addDisposeListener(event -> picture.dispose());
            canvas.redraw();
        });
        return canvas;
    }
}
