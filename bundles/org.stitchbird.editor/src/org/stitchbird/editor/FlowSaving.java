// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.model.file.FlowChangedException;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFileException;
import org.stitchbird.model.file.Stamp;

/** Saves an open flow, and asks where another program has changed its file. */
final class FlowSaving {
    private final EditedFlow open;
    private Stamp stamp;
    private Stamp declined;

    /** The stamp of what was read; {@code null} for a new flow. */
    FlowSaving(EditedFlow open, Stamp stamp) {
        this.open = open;
        this.stamp = stamp;
    }

    /** Saves to its file, or asks for one; answers whether it was saved. */
    boolean save(Shell shell) {
        Path file = open.file().orElse(null);
        if (file == null) {
            return saveAs(shell);
        }
        BroughtTypes.note(open.flow(), open);
        try {
            saved(file, stamp == null ? FlowFile.save(open.flow(), file) : FlowFile.save(open.flow(), file, stamp));
            return true;
        } catch (FlowChangedException e) {
            return changed(shell, file, e.getMessage());
        } catch (FlowFileException e) {
            return failed(shell, e);
        }
    }

    private boolean changed(Shell shell, Path file, String sentence) {
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.get("save.changed.title"), sentence,
                SWT.SHEET, Messages.get("save.changed.saveAs"), Messages.get("save.changed.overwrite"),
                Messages.get("cancel"));
        return switch (answer) {
            case 0 -> saveAs(shell);
            case 1 -> write(shell, file);
            default -> false;
        };
    }

    /** Asks for a file and saves to it; answers whether it was saved. */
    boolean saveAs(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
        dialog.setText(Messages.get("saveAs.title"));
        dialog.setFilterExtensions(new String[] {"*." + FlowFile.EXTENSION});
        dialog.setFilterNames(new String[] {Messages.get("saveAs.filter")});
        dialog.setOverwrite(true);
        dialog.setFileName(open.file().map(file -> file.getFileName().toString())
                .orElse(name(open.flow().getTitle()) + "." + FlowFile.EXTENSION));
        open.file().ifPresent(file -> dialog.setFilterPath(file.toAbsolutePath().getParent().toString()));
        String chosen = dialog.open();
        return chosen != null && write(shell, withEnding(Path.of(chosen)));
    }

    /** A name for the file of a flow that has none yet, out of its title if it has one. */
    private static String name(String title) {
        return title == null || title.isBlank() ? Messages.get("saveAs.name")
                : title.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + "." + FlowFile.EXTENSION);
    }

    private boolean write(Shell shell, Path file) {
        BroughtTypes.note(open.flow(), open);
        try {
            saved(file, FlowFile.save(open.flow(), file));
            return true;
        } catch (FlowFileException e) {
            return failed(shell, e);
        }
    }

    private static boolean failed(Shell shell, FlowFileException e) {
        MessageDialog.openError(shell, Messages.get("save.failed"), e.getMessage());
        return false;
    }

    private void saved(Path file, Stamp now) {
        stamp = now;
        declined = null;
        open.savedTo(file);
    }

    /** Whether the file holds something else than was read or saved last, of which the person does not know yet. */
    Optional<Path> changedOutside() {
        return open.file().filter(file -> stamp != null && Files.exists(file) && !stamp.matches(file))
                .filter(file -> declined != stamp);
    }

    /** The person knows, and keeps what is open. */
    void keep() {
        declined = stamp;
    }
}
