// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.stitchbird.workbench.text.Messages;

/** The view that holds a small picture of the whole flow, as its canvas offers it. */
public final class OverviewView extends ContentOutline {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.overview";

    @Override
    protected IPage createDefaultPage(PageBook book) {
        Empty page = new Empty();
        initPage(page);
        page.createControl(book);
        return page;
    }

    /** What is shown while no flow is open. */
    private static final class Empty extends Page {
        private Hint hint;

        @Override
        public void createControl(Composite parent) {
            hint = new Hint(parent, Messages.text("overview.noFlow"), null, null);
        }

        @Override
        public Control getControl() {
            return hint;
        }

        @Override
        public void setFocus() {
            hint.setFocus();
        }
    }
}
