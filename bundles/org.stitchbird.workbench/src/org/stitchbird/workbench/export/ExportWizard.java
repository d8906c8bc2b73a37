// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.workbench.Preferences;
import org.stitchbird.workbench.text.Messages;

/** Takes a flow out of the tool: in which format, what will be different there, what it will look like, and where to. */
public final class ExportWizard extends Wizard {
    private static final String FORMAT = "exportFormat";
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;
    private final CheckedFlow flow;
    private final Path folder;
    private final FormatPage formats;
    private final ChoicesPage choices;
    private final PreviewPage preview;

    private ExportWizard(OpenFlow open) {
        flow = FlowToExport.of(open).checked();
        folder = flow.folder();
        formats = new FormatPage(Preferences.get(FORMAT, ""));
        choices = new ChoicesPage(this);
        preview = new PreviewPage(this);
        setWindowTitle(Messages.text("export.title", open.title()));
        setNeedsProgressMonitor(true);
    }

    /** Opens it for an open flow, as it is now. */
    public static void open(Shell shell, OpenFlow flow) {
        WizardDialog dialog = new WizardDialog(shell, new ExportWizard(flow));
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(formats);
        addPage(choices);
        addPage(preview);
    }

    /** The flow. */
    CheckedFlow flow() {
        return flow;
    }

    /** The folder in which it is put if nobody says otherwise. */
    Path folder() {
        return folder;
    }

    /** The format that is chosen; one always is once the first page is left. */
    FlowExporter format() {
        return formats.chosen();
    }

    /** What is chosen of its options. */
    Settings options() {
        return choices.options();
    }

    /** What would be made, as far as it is known without a run. */
    FlowExporter.Draft draft() {
        return format().draft(flow, options());
    }

    /** The making of it, which is not begun. */
    Making making() {
        return new Making(format(), new Settings(format().options(), Map.copyOf(options().values())),
                choices.withoutSome());
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == preview ? null : super.getNextPage(page);
    }

    @Override
    public boolean performFinish() {
        Preferences.put(FORMAT, format().id());
        return write(false);
    }

    private boolean write(boolean replace) {
        Path target = preview.target();
        try {
            ExportWriter.write(preview.made(), target, replace);
            return true;
        } catch (FormatException e) {
            if (!replace && java.nio.file.Files.exists(target) && MessageDialog.openQuestion(getShell(),
                    getWindowTitle(), Messages.text("export.replace", target))) {
                return write(true);
            }
            preview.setErrorMessage(e.getMessage());
        } catch (IOException e) {
            preview.setErrorMessage(Messages.text("export.failed", target, e.getMessage()));
        }
        return false;
    }

    @Override
    public boolean performCancel() {
        preview.stop();
        return true;
    }
}
