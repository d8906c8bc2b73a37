// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.util.List;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.workbench.file.Formats;
import org.stitchbird.workbench.text.Messages;

/** Asks for the format. */
final class FormatPage extends WizardPage {
    private static final int NAME = 250;
    private static final int ABOUT = 580;
    private static final int LINES = 3;
    private final List<FlowExporter> formats = Formats.all().exports();
    private final String last;
    private Table table;
    private Label about;

    /** A page that begins with the format of that id. */
    FormatPage(String last) {
        super("format", Messages.text("export.format"), null);
        this.last = last;
        setDescription(Messages.text("export.format.about"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        table = new Table(page, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        new TableColumn(table, SWT.NONE).setWidth(NAME);
        new TableColumn(table, SWT.NONE).setWidth(ABOUT);
        int at = 0;
        for (FlowExporter format : formats) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {format.name(), format.about()});
            at = format.id().equals(last) ? table.getItemCount() - 1 : at;
        }
        about = new Label(page, SWT.WRAP);
        GridData below = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        below.heightHint = LINES * table.getItemHeight();
        about.setLayoutData(below);
        table.addListener(SWT.Selection, event -> look());
        // Not the default selection: Enter means the button Next already.
        table.addListener(SWT.MouseDoubleClick, event -> getContainer().showPage(getNextPage()));
        table.select(at);
        table.showSelection();
        look();
        setControl(page);
    }

    private void look() {
        about.setText(table.getSelectionIndex() < 0 ? "" : chosen().about());
        setPageComplete(table.getSelectionIndex() >= 0);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }

    /** The one that is chosen. */
    FlowExporter chosen() {
        return formats.get(Math.max(0, table.getSelectionIndex()));
    }
}
