// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;

/** What the settings panel shows for one selection; a new selection makes a new page. */
abstract class Page {
    private final Composite body;
    private final OpenFlow flow;
    private final List<TextEntry> entries = new ArrayList<>();

    Page(Composite body, OpenFlow flow) {
        this.body = body;
        this.flow = flow;
    }

    /** Takes up everything that may have changed; answers whether the panel must be laid out again. */
    abstract boolean refresh();

    /** Writes what was typed and not yet written. */
    final void commit() {
        List.copyOf(entries).forEach(TextEntry::commit);
    }

    final Composite body() {
        return body;
    }

    final OpenFlow flow() {
        return flow;
    }

    final List<TextEntry> entries() {
        return entries;
    }

    /** Adds the name of what the page is about. */
    final Paragraph title(String text) {
        return wide(Paragraph.of(body, Fonts.TITLE, Theme::text, text));
    }

    /** Adds a sentence in the colour of second rank. */
    final Paragraph remark(String text) {
        return wide(Paragraph.of(body, Fonts.REMARK, Theme::muted, text));
    }

    /** Adds the heading of a part. */
    final Paragraph heading(String text) {
        return wide(Paragraph.of(body, Fonts.HEADING, Theme::text, text));
    }

    /** Adds a field with a label that stands for something of the document other than a setting. */
    final TextEntry field(String name, String label, String hint, int lines,
            Function<String, Optional<String>> check, Consumer<String> commit) {
        Composite row = wide(Themed.composite(body, Field.plain(1, 4)));
        wide(Paragraph.of(row, Fonts.BODY, Theme::text, label));
        TextField field = wide(new TextField(row, lines));
        field.setData(Field.SETTING, name);
        field.describe(label, hint);
        field.text().setMessage(hint);
        Composite foot = wide(Themed.composite(row, Field.plain(1, 2)));
        Field.show(foot, false);
        return entry(field, check, commit, fault -> FaultLine.show(foot, fault));
    }

    /** Lets what is typed in a field be written. */
    final TextEntry entry(TextField field, Function<String, Optional<String>> check, Consumer<String> commit,
            Consumer<Optional<String>> faults) {
        TextEntry entry = new TextEntry(field, check, commit, faults);
        entries.add(entry);
        return entry;
    }

    /** Adds a thin line between parts. */
    final Drawn divider() {
        Drawn line = new Drawn(body, false) {
            @Override
            protected void draw(Ink ink, Rectangle area) {
                ink.fill(new Rectangle(0, area.height / 2, area.width, 1), 0, ink.theme().line());
            }
        };
        wide(line);
        ((GridData) line.getLayoutData()).heightHint = 17;
        return line;
    }

    /** Lets a control fill the width. */
    static <C extends org.eclipse.swt.widgets.Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }
}
