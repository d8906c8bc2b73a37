// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.export.format.Remark;
import org.stitchbird.workbench.text.Messages;

/** Tells what is different on the other side of a format, in a list that may be long. */
public final class RemarksDialog extends MessageDialog {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private final List<Remark> remarks;

    /**
     * A dialog that is not open yet.
     *
     * @param sentence what the list is about
     * @param buttons the labels, the usual one first
     */
    public RemarksDialog(Shell parent, String title, String sentence, List<Remark> remarks, String... buttons) {
        super(parent, title, null, sentence, remarks.stream().anyMatch(RemarksDialog::weighs) ? WARNING : INFORMATION,
                0, buttons);
        this.remarks = List.copyOf(remarks);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    private static boolean weighs(Remark remark) {
        return remark.weight() == Remark.Weight.ABSENT;
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Text list = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        list.setText(text(remarks));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = WIDTH;
        data.heightHint = HEIGHT;
        list.setLayoutData(data);
        return list;
    }

    /** The sentences below the heading of their weight, the weightiest first. */
    static String text(List<Remark> remarks) {
        StringBuilder text = new StringBuilder();
        for (Remark.Weight weight : Remark.Weight.values()) {
            List<String> sentences = remarks.stream().filter(remark -> remark.weight() == weight)
                    .map(Remark::sentence).toList();
            if (!sentences.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(Messages.text("remarks." + weight.name().toLowerCase(Locale.ROOT))).append('\n');
                sentences.forEach(sentence -> text.append("• ").append(sentence).append('\n'));
            }
        }
        return text.toString();
    }
}
