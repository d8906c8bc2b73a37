// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.workbench.text.Messages;

/** Which nodes of a flow are there on the other side, and how. */
final class CoverageTable {
    private static final int[] WIDTHS = {200, 170, 460};
    private final CheckedFlow flow;
    private final Table table;

    CoverageTable(Composite parent, CheckedFlow flow) {
        this.flow = flow;
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        // A sentence is longer than its cell.
        table.addListener(SWT.MouseHover, event -> tip(table.getItem(new Point(event.x, event.y))));
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        String[] heads = {"export.node", "export.there", "export.why"};
        for (int i = 0; i < heads.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(Messages.text(heads[i]));
            column.setWidth(WIDTHS[i]);
        }
    }

    private void tip(TableItem item) {
        table.setToolTipText(item == null || item.getText(2).isEmpty() ? null : item.getText(2));
    }

    /** Shows each node with what is remarked on it, and first what is remarked on the flow. */
    void show(List<Remark> remarks) {
        table.removeAll();
        remarks.stream().filter(remark -> remark.node().isEmpty()).forEach(remark -> line("", remark));
        for (PlainFlow.Node node : flow.flow().nodes()) {
            List<Remark> own = remarks.stream().filter(remark -> remark.node().equals(node.id())).toList();
            own.forEach(remark -> line(flow.name(node.id()), remark));
            if (own.isEmpty()) {
                new TableItem(table, SWT.NONE).setText(new String[] {flow.name(node.id()),
                    Messages.text("export.there.exact"), ""});
            }
        }
    }

    private void line(String name, Remark remark) {
        String weight = Optional.of(remark.weight()).map(Enum::name).orElseThrow().toLowerCase(Locale.ROOT);
        new TableItem(table, SWT.NONE).setText(new String[] {name, Messages.text("export.there." + weight),
            remark.sentence()});
    }
}
