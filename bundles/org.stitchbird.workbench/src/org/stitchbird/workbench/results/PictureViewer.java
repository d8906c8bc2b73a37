// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.viewer.ResultViewer;
import org.stitchbird.workbench.viewer.ShownResult;

/** The picture that is told of a result, as large as there is room for. */
final class PictureViewer implements ResultViewer {
    private static final String SVG = "(" + ResultDetails.MEDIA + "=" + ResultDetails.SVG + ")";

    @Override
    public boolean shows(ResultInfo result) {
        Bundle whose = Kinds.find(result.kind()).map(kind -> FrameworkUtil.getBundle(kind.getClass())).orElse(null);
        try {
            return FrameworkUtil.getBundle(PictureViewer.class).getBundleContext()
                    .getServiceReferences(ResultDetails.class, SVG).stream().anyMatch(each -> of(each, result, whose));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it draws results of that kind: as it says, or else all of the kinds of its own bundle. */
    private static boolean of(ServiceReference<ResultDetails> details, ResultInfo result, Bundle whose) {
        return switch (details.getProperty(ResultDetails.KINDS)) {
            case String one -> one.equals(result.kind());
            case String[] several -> List.of(several).contains(result.kind());
            case null, default -> whose != null && whose == details.getBundle();
        };
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
