// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ZoomListener;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.workbench.command.Commands;
import org.stitchbird.workbench.command.Ids;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.text.Messages;

/** The zoom of the active canvas in per cent; a click sets it to 100. */
final class ZoomLabel extends Drawn {
    private final IWorkbenchWindow window;
    private final ZoomListener listener = zoom -> redraw();
    private ZoomManager zoom;

    ZoomLabel(Composite parent, IWorkbenchWindow window) {
        super(parent, false);
        this.window = window;
        setToolTipText(Messages.text("bar.zoom100"));
        describe(ACC.ROLE_PUSHBUTTON, this::text, this::getToolTipText);
        ActiveFlow active = ActiveFlow.of(window);
        Runnable end = active.onAny(flow -> follow(active.editor().map(ZoomLabel::manager).orElse(null)));
        addDisposeListener(event -> {
            end.run();
            follow(null);
        });
    }

    private static ZoomManager manager(IEditorPart editor) {
        ZoomManager offered = Adapters.adapt(editor, ZoomManager.class);
        if (offered != null) {
            return offered;
        }
        GraphicalViewer viewer = Adapters.adapt(editor, GraphicalViewer.class);
        return viewer == null ? null : (ZoomManager) viewer.getProperty(ZoomManager.class.toString());
    }

    private void follow(ZoomManager manager) {
        if (manager == zoom) {
            return;
        }
        if (zoom != null) {
            zoom.removeZoomListener(listener);
        }
        zoom = manager;
        if (zoom != null) {
            zoom.addZoomListener(listener);
        }
        if (!isDisposed()) {
            setEnabled(zoom != null);
        }
    }

    private String text() {
        return zoom == null ? "" : Messages.text("bar.zoom", Math.round(zoom.getZoom() * 100));
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(52, 28);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        if (hovered() && isEnabled()) {
            ink.fill(area, 6, ink.theme().tinted(ink.theme().muted(), ink.theme().panel()));
        }
        ink.font(Fonts.BODY).text(text(), area, SWT.CENTER, ink.theme().muted());
    }

    @Override
    protected void activate(Event event) {
        if (isEnabled()) {
            Commands.run(window, Ids.ZOOM_100);
        }
    }
}
