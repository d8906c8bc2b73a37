// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is a file to read or to write, or a folder: typed, or chosen in the system's dialog. */
final class FileField extends Field {
    private TextField editor;
    private TextEntry entry;
    private PushButton browse;

    FileField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        Composite line = Themed.composite(row(), plain(2, 6));
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        editor = place(new TextField(line, 1));
        editor.describe(spec().label(), help());
        browse = new PushButton(line, Messages.get("file.browse"), this::browse);
        entry = new TextEntry(editor, this::check, text -> set(SettingValue.of(text.strip().replace('\\', '/'))),
                this::fault);
        entry.pauseOnlyFor(text -> spec().type() == SettingType.NEW_FILE
                || FlowFiles.resolved(scope().flow().file(), text).map(this::isThere).orElse(false));
        scope().entries().add(entry);
    }

    @Override
    protected void show(SettingValue value) {
        editor.text().setMessage(spec().endings().isEmpty() ? "" : "*." + spec().endings().getFirst());
        entry.show(value.text());
        editor.text().setToolTipText(FlowFiles.resolved(scope().flow().file(), value.text()).map(Path::toString)
                .orElse(null));
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
        browse.setEnabled(enabled);
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        Optional<Path> file = FlowFiles.resolved(scope().flow().file(), value.text());
        String key = file.isEmpty() ? null : switch (spec().type()) {
            case FILE -> readFault(file.get());
            case FOLDER -> folderFault(file.get());
            default -> writeFault(file.get());
        };
        return key == null ? List.of()
                : List.of(new Remark(Severity.WARNING, Messages.get(key, file.get().toString())));
    }

    private boolean isThere(Path file) {
        return isFolder() ? Files.isDirectory(file) : Files.isRegularFile(file);
    }

    private boolean isFolder() {
        return spec().type() == SettingType.FOLDER;
    }

    private static String folderFault(Path folder) {
        return !Files.exists(folder) ? "folder.absent" : Files.isDirectory(folder) ? null : "folder.file";
    }

    private static String readFault(Path file) {
        return !Files.exists(file) ? "file.absent" : Files.isDirectory(file) ? "file.folder" : null;
    }

    private static String writeFault(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(file) ? "file.folder"
                : folder != null && !Files.isDirectory(folder) ? "file.noFolder" : null;
    }

    private Optional<String> check(String text) {
        return FlowFiles.valid(text) ? Optional.empty() : Optional.of(Messages.get("file.invalid"));
    }

    private void browse() {
        Optional<Path> now = FlowFiles.resolved(scope().flow().file(), scope().values().get(spec()).text());
        String chosen = isFolder() ? chosenFolder(now) : chosenFile(now);
        if (chosen != null && !editor.isDisposed()) {
            choose(Path.of(chosen));
        }
    }

    private String chosenFolder(Optional<Path> now) {
        DirectoryDialog dialog = new DirectoryDialog(editor.getShell());
        dialog.setText(spec().label());
        now.or(() -> scope().flow().file().map(Path::toAbsolutePath).map(Path::getParent))
                .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        return dialog.open();
    }

    private String chosenFile(Optional<Path> now) {
        boolean writes = spec().type() == SettingType.NEW_FILE;
        FileDialog dialog = new FileDialog(editor.getShell(), writes ? SWT.SAVE : SWT.OPEN);
        dialog.setText(spec().label());
        dialog.setOverwrite(false);
        if (!spec().endings().isEmpty()) {
            String own = "*." + String.join(";*.", spec().endings());
            dialog.setFilterExtensions(new String[] {own, "*"});
            dialog.setFilterNames(new String[] {own.replace(";", ", "), Messages.get("file.all")});
        }
        now.or(scope().flow()::file).map(Path::toAbsolutePath).map(Path::getParent)
                .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        if (writes) {
            now.map(Path::getFileName).ifPresent(name -> dialog.setFileName(name.toString()));
        }
        return dialog.open();
    }

    /** Stores a file, as when it was chosen in the dialog. */
    void choose(Path file) {
        entry.forget();
        set(SettingValue.of(FlowFiles.stored(scope().flow().file(), file)));
    }
}
