// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.workbench.text.Messages;

/** Makes the export, shows it before it is written, and asks where to. */
final class PreviewPage extends WizardPage {
    private final ExportWizard wizard;
    private FilesPreview files;
    private Text place;
    private FlowExporter format;
    private Object options;
    private Exported made;
    private volatile Making making;

    PreviewPage(ExportWizard wizard) {
        super("preview", Messages.text("export.preview"), null);
        this.wizard = wizard;
        setDescription(Messages.text("export.preview.about"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(3, false));
        files = new FilesPreview(page);
        files.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        new Label(page, SWT.NONE).setText(Messages.text("export.place"));
        place = new Text(page, SWT.BORDER);
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        place.addListener(SWT.Modify, event -> look());
        Button browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.text("export.browse"));
        browse.addListener(SWT.Selection, event -> browse());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        boolean same = format == wizard.format() && Objects.equals(options, wizard.options().values()) && made != null;
        if (visible && !same) {
            if (format != wizard.format()) {
                place.setText(suggested().toString());
            }
            format = wizard.format();
            options = wizard.options().values();
            made = null;
            files.show(null, "");
            // The page must be in sight before the work begins.
            getShell().getDisplay().asyncExec(this::make);
        }
    }

    private Path suggested() {
        String name = wizard.flow().name();
        String ending = wizard.format().ending();
        return wizard.folder().resolve(ending.isEmpty() ? name + "-" + wizard.format().id() : name + "." + ending);
    }

    private void make() {
        if (getControl().isDisposed()) {
            return;
        }
        making = wizard.making();
        try {
            getContainer().run(true, true, work());
            setErrorMessage(null);
            files.show(made, place.getText());
        } catch (InvocationTargetException e) {
            setErrorMessage(e.getCause().getMessage());
        } catch (InterruptedException e) {
            setErrorMessage(Messages.text("export.stopped"));
        }
        look();
    }

    private IRunnableWithProgress work() {
        return monitor -> {
            monitor.beginTask(Messages.text("export.making"), org.eclipse.core.runtime.IProgressMonitor.UNKNOWN);
            Making now = making;
            Thread watch = Thread.ofVirtual().start(() -> stopWhen(monitor, now));
            try {
                made = now.files(wizard.flow());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                throw new InvocationTargetException(e);
            } finally {
                watch.interrupt();
                monitor.done();
            }
        };
    }

    private static void stopWhen(org.eclipse.core.runtime.IProgressMonitor monitor, Making making) {
        try {
            while (!monitor.isCanceled()) {
                Thread.sleep(100);
            }
            making.stop();
        } catch (InterruptedException e) {
            // It has ended.
            return;
        }
    }

    private void look() {
        boolean placed = !place.getText().isBlank();
        setPageComplete(made != null && placed);
    }

    private void browse() {
        String chosen;
        if (wizard.format().ending().isEmpty()) {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
            dialog.setFilterPath(Files.isDirectory(target()) ? place.getText() : wizard.folder().toString());
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
            dialog.setFilterExtensions(new String[] {"*." + wizard.format().ending()});
            dialog.setFilterPath(wizard.folder().toString());
            dialog.setFileName(String.valueOf(target().getFileName()));
            chosen = dialog.open();
        }
        if (chosen != null) {
            place.setText(chosen);
        }
    }

    /** What was made. */
    Exported made() {
        return made;
    }

    /** Where it goes. */
    Path target() {
        return wizard.folder().resolve(place.getText().strip()).normalize();
    }

    /** Ends what is being made. */
    void stop() {
        Making now = making;
        if (now != null) {
            now.stop();
        }
    }
}
