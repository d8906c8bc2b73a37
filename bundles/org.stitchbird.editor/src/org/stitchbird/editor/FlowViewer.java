// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.gef.EditDomain;
import org.eclipse.gef.ui.parts.DomainEventDispatcher;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Composite;

/** The viewer of the canvas; its control has to be made before its root part is set. */
final class FlowViewer extends ScrollingGraphicalViewer {
    private DomainEventDispatcher dispatcher;

    /** Makes the control. */
    void open(Composite parent) {
        setControl(new FlowFigureCanvas(parent, getLightweightSystem()));
    }

    @Override
    public void setEditDomain(EditDomain domain) {
        super.setEditDomain(domain);
        dispatcher = new QuietWhileDragging(domain);
        getLightweightSystem().setEventDispatcher(dispatcher);
    }

    @Override
    protected DomainEventDispatcher getEventDispatcher() {
        return dispatcher;
    }

    /** Draw2d closes a tool tip only when the pointer leaves: it would stay open for a whole drag. */
    private final class QuietWhileDragging extends DomainEventDispatcher {
        QuietWhileDragging(EditDomain domain) {
            super(domain, FlowViewer.this);
        }

        @Override
        public void dispatchMousePressed(MouseEvent event) {
            getToolTipHelper().updateToolTip(null, null, event.x, event.y);
            super.dispatchMousePressed(event);
        }

        @Override
        public void dispatchMouseHover(MouseEvent event) {
            if ((event.stateMask & SWT.BUTTON_MASK) == 0) {
                super.dispatchMouseHover(event);
            }
        }
    }
}
