// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.editor.widgets.Tinted;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A page about one plug-in that is written from top to bottom: name, sentences, facts, lists and what can be done. */
final class Facts {
    private static final int LABEL = 110;
    private final ScrollPane pane;
    private Composite grid;
    private ChoiceButton first;
    private boolean pressed;

    Facts(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginRight = -10;
        layout.marginHeight = 4;
        layout.verticalSpacing = 8;
        pane = new ScrollPane(parent, layout);
    }

    /** What holds it. */
    Control control() {
        return pane;
    }

    /** Where own controls go. */
    Composite body() {
        grid = null;
        return pane.content();
    }

    /** Writes it anew; who has pressed what is recommended goes on with the first button now, with the keys too. */
    void write(Runnable writing) {
        pane.setRedraw(false);
        try {
            for (Control old : pane.content().getChildren()) {
                old.dispose();
            }
            grid = null;
            first = null;
            writing.run();
            pane.toTop();
            pane.fit();
        } finally {
            pane.setRedraw(true);
        }
        if (pressed && first != null) {
            pressed = false;
            first.setFocus();
        }
    }

    void title(String text) {
        wide(Paragraph.of(body(), Fonts.TITLE, Theme::text, text));
    }

    void heading(String text) {
        wide(Paragraph.of(body(), Fonts.HEADING, Theme::text, text));
    }

    void remark(String text) {
        wide(Paragraph.of(body(), Fonts.REMARK, Theme::muted, text));
    }

    void sentence(String text) {
        wide(Paragraph.of(body(), Fonts.BODY, Theme::text, text));
    }

    /** A sentence on a card of a colour. */
    void card(Function<Theme, Rgb> colour, String text) {
        Tinted card = wide(new Tinted(body(), 1, colour));
        wide(Paragraph.of(card, Fonts.BODY, Theme::text, text));
    }

    /** A fact with its name; nothing when it is empty. */
    void fact(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        if (grid == null) {
            GridLayout layout = new GridLayout(2, false);
            layout.marginWidth = 0;
            layout.marginHeight = 0;
            layout.horizontalSpacing = 12;
            layout.verticalSpacing = 4;
            grid = wide(Themed.composite(pane.content(), layout));
        }
        GridData label = new GridData(SWT.LEFT, SWT.TOP, false, false);
        label.widthHint = LABEL;
        Paragraph.of(grid, Fonts.BODY, Theme::muted, name).setLayoutData(label);
        wide(Paragraph.of(grid, Fonts.BODY, Theme::text, value));
    }

    /** Lines with a dot before each. */
    void list(List<String> lines) {
        lines.forEach(line -> wide(Paragraph.of(body(), Fonts.BODY, Theme::text, "•  " + line)));
    }

    /** Something that can be done. */
    ChoiceButton button(String label, boolean recommended, Runnable action) {
        ChoiceButton button = new ChoiceButton(body(), label, recommended, () -> {
            pressed = recommended;
            action.run();
        });
        first = first == null ? button : first;
        button.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, true, false));
        return button;
    }

    private static <C extends Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }
}
