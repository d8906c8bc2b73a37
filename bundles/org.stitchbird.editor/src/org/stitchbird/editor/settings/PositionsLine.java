// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;

/** Says which columns are meant where a flow from another tool counts them, and offers to name them instead. */
final class PositionsLine {
    private final Composite line;
    private final Paragraph words;
    private final Link names;

    PositionsLine(Composite parent, Runnable toNames) {
        line = Themed.composite(parent, Field.plain(1, 2));
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        words = new Paragraph(line, Fonts.REMARK, Theme::muted);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        names = new Link(line, Fonts.REMARK, Messages.get("positions.names"), toNames);
        GridData place = new GridData(SWT.LEFT, SWT.TOP, false, false);
        place.horizontalIndent = -3;
        names.setLayoutData(place);
        Field.show(line, false);
    }

    /** Whether a text of a setting means columns by position. */
    static boolean is(String text, Optional<Schema> columns) {
        return ColumnPositions.is(text) && columns.map(schema -> schema.indexOf(text) < 0).orElse(true);
    }

    /** Shows what those texts mean that are positions; answers whether the form must be laid out again. */
    boolean show(List<String> texts, Optional<Schema> columns) {
        List<String> positions = texts.stream().filter(text -> is(text, columns)).toList();
        String told = String.join("; ", positions.stream().map(ColumnPositions::words).toList());
        String meant = columns.map(schema -> String.join(", ", ColumnPositions.names(positions, schema))).orElse("");
        String now = meant.isEmpty() ? Messages.get("positions.unknown", told)
                : Messages.get("positions.known", told, meant);
        boolean changed = !now.equals(words.text());
        words.setText(now);
        changed |= Field.show(names, !meant.isEmpty());
        return Field.show(line, !positions.isEmpty()) || changed && !positions.isEmpty();
    }
}
