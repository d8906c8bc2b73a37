// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;

/** Draws a hair line into the gaps between panels, which the platform leaves four pixels wide to be dragged. */
public final class SashLines {
    private static final String MARKED = "org.stitchbird.workbench.lines";

    private SashLines() {
    }

    /** Draws the lines in a window, also when its panels are made anew. */
    public static void in(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        models.findElements(window.getService(MWindow.class), null, MPartSashContainer.class)
                .forEach(each -> mark(each.getWidget()));
        window.getService(IEventBroker.class).subscribe(UIEvents.UIElement.TOPIC_WIDGET, event -> {
            if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPartSashContainer container) {
                mark(container.getWidget());
            }
        });
    }

    private static void mark(Object widget) {
        if (widget instanceof Composite composite && !composite.isDisposed() && composite.getData(MARKED) == null) {
            composite.setData(MARKED, Boolean.TRUE);
            composite.addListener(SWT.Paint, event -> paint(event.gc, composite));
            composite.addListener(SWT.Resize, event -> composite.redraw());
        }
    }

    private static void paint(GC gc, Composite container) {
        Rectangle area = container.getClientArea();
        Theme theme = CanvasTheme.current();
        gc.setBackground(CanvasTheme.colour(theme.panel()));
        gc.fillRectangle(area);
        gc.setBackground(CanvasTheme.colour(theme.line()));
        for (Control each : container.getChildren()) {
            Rectangle place = each.getBounds();
            int right = place.x + place.width;
            int bottom = place.y + place.height;
            if (each.isVisible() && right < area.width) {
                gc.fillRectangle(right + 1, place.y, 1, place.height + 2);
            }
            if (each.isVisible() && bottom < area.height) {
                gc.fillRectangle(place.x - 2, bottom + 1, place.width + 4, 1);
            }
        }
    }
}
