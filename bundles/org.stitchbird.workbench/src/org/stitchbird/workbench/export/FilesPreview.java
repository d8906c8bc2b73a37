// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.List;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.export.format.Exported;
import org.stitchbird.workbench.text.Messages;

/** The files of an export with their contents. */
final class FilesPreview extends Composite {
    /** More of a file is not shown: nobody reads it here. */
    private static final int MOST = 200_000;
    private static final int[] WEIGHTS = {30, 70};
    private final List names;
    private final StyledText content;
    private Exported export;

    FilesPreview(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        SashForm sash = new SashForm(this, SWT.HORIZONTAL);
        names = new List(sash, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        names.addListener(SWT.Selection, event -> show());
        content = new StyledText(sash, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        content.setFont(JFaceResources.getTextFont());
        content.setMargins(8, 6, 8, 6);
        Themed.ground(content, Theme::panel);
        sash.setWeights(WEIGHTS);
    }

    /**
     * Shows an export.
     *
     * @param made the export, or {@code null} for none
     * @param place where it goes, for the name of a single file
     */
    void show(Exported made, String place) {
        export = made;
        names.removeAll();
        content.setText("");
        if (made != null) {
            for (String path : made.files().keySet()) {
                names.add(path.isEmpty() ? String.valueOf(Path.of(place).getFileName()) : path);
            }
            names.select(Math.max(0, names.indexOf("README.md")));
            show();
        }
    }

    private void show() {
        int at = names.getSelectionIndex();
        if (export == null || at < 0) {
            return;
        }
        byte[] bytes = export.files().entrySet().stream().skip(at).map(Map.Entry::getValue).findFirst().orElseThrow();
        content.setText(text(bytes).orElse(Messages.text("export.binary", bytes.length)));
        content.setTopIndex(0);
    }

    /** The text of a file; empty when it is none. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(0) >= 0 ? Optional.empty() : Optional.of(text.length() > MOST
                    ? text.substring(0, MOST) + "\n" + Messages.text("export.more", text.length() - MOST) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
