// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Segments;
import org.stitchbird.editor.widgets.Shelf;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** Matrices with a choice of what their cells show. */
final class MatrixBlock {
    private static final int GAP = 28;
    private final List<MatrixView> views = new ArrayList<>();

    private MatrixBlock() {
    }

    /** Puts one under a title. */
    static void one(Composite parent, String title, Matrix matrix) {
        MatrixBlock made = new MatrixBlock();
        Composite block = Blocks.block(parent);
        Composite head = Blocks.wide(Blocks.block(block, 2));
        Blocks.title(head, title);
        made.choice(head, matrix.modes()).setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        made.views.add(Blocks.wide(new MatrixView(block, matrix, matrix.columns().size() > 2)));
    }

    /** Puts several side by side, each under its name, with one choice and one sentence for all. */
    static void several(Composite parent, List<Matrix> matrices, List<String> names) {
        MatrixBlock made = new MatrixBlock();
        Composite block = Blocks.block(parent);
        Composite head = Blocks.wide(Blocks.block(block, 2));
        made.choice(head, matrices.getFirst().modes());
        Paragraph sentence = new Paragraph(head, Fonts.REMARK, Theme::muted);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite row = Blocks.wide(Themed.composite(block, new Shelf(0, 0, GAP)));
        for (int i = 0; i < matrices.size(); i++) {
            MatrixView view = Blocks.wide(new MatrixView(Blocks.titled(row, names.get(i)), matrices.get(i), true));
            view.tell(sentence::setText);
            made.views.add(view);
        }
    }

    private Segments choice(Composite parent, List<Matrix.Mode> modes) {
        Segments segments = new Segments(parent, index -> views.forEach(view -> view.show(modes.get(index))));
        segments.show(modes.stream().map(mode -> Messages.text("matrix." + mode)).toList());
        return segments;
    }
}
