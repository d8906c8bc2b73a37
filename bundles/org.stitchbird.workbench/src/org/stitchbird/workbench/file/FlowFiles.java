// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.stitchbird.editor.FlowEditor;
import org.stitchbird.editor.FlowEditorInput;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.export.format.FlowImport;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.workbench.Preferences;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.text.Messages;

/** Opens flows in a window: new ones, and files from any folder. */
public final class FlowFiles {
    private static final String LAST_FOLDER = "folder";
    private final IWorkbenchWindow window;

    private FlowFiles(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Opens them in that window. */
    public static FlowFiles of(IWorkbenchWindow window) {
        return new FlowFiles(window);
    }

    /** Opens a new, empty flow; empty when the canvas could not be made. */
    public Optional<OpenFlow> openNew() {
        return show(FlowEditorInput.untitled());
    }

    /** Asks which files to open, and opens them. */
    public void askAndOpen() {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.text("open.title"));
        List<String> names = new ArrayList<>(List.of(Messages.text("open.flows")));
        List<String> endings = new ArrayList<>(List.of("*." + FlowFile.EXTENSION));
        for (FlowImport format : Formats.all().imports()) {
            String all = String.join(";", format.endings().stream().map(ending -> "*." + ending).toList());
            names.add(format.name() + " (" + all.replace(";", ", ") + ")");
            endings.add(all);
        }
        names.add(Messages.text("open.all"));
        endings.add("*");
        dialog.setFilterNames(names.toArray(String[]::new));
        dialog.setFilterExtensions(endings.toArray(String[]::new));
        dialog.setFilterPath(ActiveFlow.of(window).flow().flatMap(OpenFlow::file).map(Path::getParent)
                .map(Path::toString).orElse(Preferences.get(LAST_FOLDER, System.getProperty("user.home"))));
        if (dialog.open() != null) {
            Preferences.put(LAST_FOLDER, dialog.getFilterPath());
            for (String name : dialog.getFileNames()) {
                open(Path.of(dialog.getFilterPath(), name));
            }
        }
    }

    /**
     * Opens a file, or comes back to it when it is open already; says so when it is not there.
     *
     * @return the open flow; empty when there is none, which the person has been told
     */
    public Optional<OpenFlow> open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            String key = Files.isDirectory(path) ? "open.folder" : "open.missing";
            MessageDialog.openError(window.getShell(), Messages.text("open.failed"), Messages.text(key, path));
            return Optional.empty();
        }
        Optional<FlowImport> format = Formats.all().importOf(path);
        if (format.isPresent()) {
            return open(path, format.get());
        }
        Optional<OpenFlow> flow = show(FlowEditorInput.of(path));
        flow.ifPresent(each -> RecentFiles.add(path));
        return flow;
    }

    /** Opens a file of another tool as a new flow, and tells what is not as it was there. */
    private Optional<OpenFlow> open(Path file, FlowImport format) {
        FlowImport.Opened read;
        try {
            read = format.open(file);
        } catch (FormatException e) {
            MessageDialog.openError(window.getShell(), Messages.text("open.failed"), e.getMessage());
            return Optional.empty();
        }
        Optional<OpenFlow> opened = show(FlowEditorInput.untitled(read.flow().title()));
        opened.ifPresent(flow -> {
            Flow content = FlowDocuments.document(ForeignFlow.whole(read.flow(), file.getParent(), flow.types()),
                    flow.types());
            flow.edit(Messages.text("open.step", file.getFileName()), () -> FlowContent.replace(flow.flow(), content));
            if (read.remarks().stream().anyMatch(remark -> remark.weight() != Remark.Weight.UNNEEDED)) {
                new RemarksDialog(window.getShell(), Messages.text("open.remarksTitle"), Messages.text("open.remarks",
                        file.getFileName()), read.remarks(), IDialogConstants.OK_LABEL).open();
            }
        });
        return opened;
    }

    private Optional<OpenFlow> show(IEditorInput input) {
        try {
            IEditorPart editor = window.getActivePage().openEditor(input, FlowEditor.ID, true,
                    IWorkbenchPage.MATCH_INPUT);
            return Optional.ofNullable(editor).map(each -> Adapters.adapt(each, OpenFlow.class));
        } catch (PartInitException e) {
            ILog.of(FlowFiles.class).error("The canvas could not be opened", e);
            MessageDialog.openError(window.getShell(), Messages.text("open.failed"), e.getMessage());
            return Optional.empty();
        }
    }
}
