// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.export.FlowPicture;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.workbench.text.Messages;

/** Saves what the canvas shows as a picture that can be put into a document. */
final class PictureFile {
    private static final double SCALE = 2;
    private static final String SVG = ".svg";

    private PictureFile() {
    }

    /** Asks where to, and writes the whole flow there as PNG or SVG in the colours of now. */
    static void ask(Shell shell, OpenFlow open) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.text("picture.title"));
        dialog.setFilterNames(new String[] {"PNG (*.png)", "SVG (*.svg)"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg"});
        dialog.setFileName(open.title().replaceFirst("\\.flow$", "") + ".png");
        dialog.setOverwrite(true);
        open.file().map(Path::getParent).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        String name = dialog.open();
        if (name != null) {
            write(shell, open, Path.of(name));
        }
    }

    private static void write(Shell shell, OpenFlow open, Path file) {
        Display display = shell.getDisplay();
        String text = FlowFile.write(open.flow());
        FlowPicture picture;
        try {
            Flow copy = FlowFile.read(text, open.title());
            picture = new FlowPicture(copy, open.types(), CanvasTheme.current());
        } catch (IOException e) {
            failed(shell, file, e);
            return;
        }
        ICoreRunnable work = monitor -> {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(SVG)) {
                    picture.writeSvg(out);
                } else {
                    picture.writePng(out, SCALE);
                }
                Files.write(file, out.toByteArray());
            } catch (IOException e) {
                display.asyncExec(() -> failed(shell, file, e));
            }
        };
        Job.create(Messages.text("picture.title"), work).schedule();
    }

    private static void failed(Shell shell, Path file, IOException e) {
        MessageDialog.openError(shell, Messages.text("picture.title"),
                Messages.text("picture.failed", file, e.getMessage()));
    }
}
