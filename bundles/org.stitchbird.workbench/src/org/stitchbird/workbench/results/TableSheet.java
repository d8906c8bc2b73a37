// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** The rows of a table, fetched as they come into sight, with a line that counts them. */
final class TableSheet extends Composite {
    private final TableGrid grid;
    private final Paragraph status;
    private final Subject subject;
    private final ResultInfo result;

    TableSheet(Composite parent, Subject subject, ResultInfo result) {
        super(parent, SWT.NONE);
        this.subject = subject;
        this.result = result;
        Themed.ground(this, Theme::panel);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginTop = 6;
        layout.verticalSpacing = 0;
        setLayout(layout);
        Display display = getDisplay();
        FlowSession session = subject.flow().session();
        String node = subject.node().getId();
        Rows rows = new Rows(task -> {
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        }, result.rows(),
                (first, count) -> session.page(node, result.port(), first, count, subject.scope()));
        grid = new TableGrid(this, result.schema(), rows);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        status = new Paragraph(this, Fonts.REMARK, Theme::muted);
        GridData line = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        line.horizontalIndent = 20;
        status.setLayoutData(line);
        grid.onCursor(this::tell);
        tell();
        addDisposeListener(event -> rows.close());
    }

    @Override
    public boolean setFocus() {
        return grid.setFocus();
    }

    private void tell() {
        String size = Messages.text("table.size", Figures.whole(result.rows()),
                Figures.whole(result.schema().size()));
        if (subject.sampled()) {
            size = Messages.text("table.sample", size);
        }
        String target = result.schema().target().map(ColumnSpec::name).orElse(null);
        if (target != null) {
            size += " · " + Messages.text("table.target", target);
        }
        if (grid.cursorRow() >= 0) {
            size += " · " + Messages.text("table.cell", Figures.whole(grid.cursorRow() + 1),
                    result.schema().columns().get(grid.cursorColumn()).name());
        }
        status.setText(size);
    }
}
