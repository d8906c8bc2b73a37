// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.ExportWriter;
import org.stitchbird.export.format.FlowDocuments;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.workbench.file.RemarksDialog;
import org.stitchbird.workbench.text.Messages;

/** Writes an open flow in a format of another tool. */
final class ExportedFlow {
    private final Shell shell;
    private final OpenFlow flow;
    private final FlowExporter format;

    ExportedFlow(Shell shell, OpenFlow flow, FlowExporter format) {
        this.shell = shell;
        this.flow = flow;
        this.format = format;
    }

    /** Tells what would be different, asks where to, and writes. */
    void ask() {
        FlowExporter.Draft draft = format.draft(checked());
        if (draft.remarks().isEmpty() || agreed(draft)) {
            FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
            dialog.setText(Messages.text("export.title", format.name()));
            dialog.setFilterExtensions(new String[] {"*." + format.ending()});
            dialog.setFileName(name() + "." + format.ending());
            dialog.setOverwrite(true);
            flow.file().map(Path::getParent).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
            String chosen = dialog.open();
            if (chosen != null) {
                write(draft, Path.of(chosen));
            }
        }
    }

    private CheckedFlow checked() {
        Path folder = flow.file().map(Path::getParent).orElse(Path.of(System.getProperty("user.home")));
        return FlowDocuments.checked(flow.flow(), name(), folder, flow.types(), flow.report());
    }

    private String name() {
        return flow.title().replaceFirst("\\.flow$", "").replaceAll("[\\\\/:*?\"<>|]", "_");
    }

    private boolean agreed(FlowExporter.Draft draft) {
        boolean absent = draft.remarks().stream().anyMatch(remark -> remark.weight() == Remark.Weight.ABSENT);
        return new RemarksDialog(shell, Messages.text("export.title", format.name()),
                Messages.text(absent ? "export.absent" : "export.changed"), draft.remarks(),
                Messages.text(absent ? "export.without" : "export.go"), IDialogConstants.CANCEL_LABEL).open() == 0;
    }

    private void write(FlowExporter.Draft draft, Path file) {
        try (FlowOutcome outcome = new FlowOutcome(checked(), new LocalFlowSession(flow.types()))) {
            ExportWriter.write(draft.files(outcome), file, true);
        } catch (Exception e) {
            MessageDialog.openError(shell, Messages.text("export.title", format.name()),
                    Messages.text("export.failed", file, e.getMessage()));
        }
    }
}
