// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.flow.Flow;

/** An example to click on: a small picture of the flow, its name, and the question it answers. */
final class ExampleCard extends Drawn {
    private static final int WIDTH = 248;
    private static final int PICTURE = 90;
    private static final int WORDS = 60;
    private final Example example;
    private final Runnable opened;
    private final Optional<Flow> flow;
    private final NodeTypes types;

    ExampleCard(Composite parent, Example example, NodeTypes types, Runnable opened) {
        super(parent, true);
        this.example = example;
        this.types = types;
        this.opened = opened;
        flow = read(example);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe(ACC.ROLE_PUSHBUTTON, example::title, example::sentence);
        addListener(SWT.Paint, event -> picture(event.gc));
    }

    private static Optional<Flow> read(Example example) {
        try {
            return Optional.of(example.flow());
        } catch (IOException e) {
            ILog.of(ExampleCard.class).warn("An example has no picture", e);
            return Optional.empty();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(WIDTH, PICTURE + WORDS);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        ink.fill(area, 10, theme.card());
        ink.fill(new Rectangle(area.x, area.y, area.width, PICTURE), 10, theme.canvas());
        ink.fill(new Rectangle(area.x, area.y + PICTURE - 12, area.width, 12), 0, theme.canvas());
        ink.path(theme.line(), 1, area.x, area.y + PICTURE, area.x + area.width, area.y + PICTURE);
        ink.edge(area, 10, hovered() || isFocusControl() ? theme.accent() : theme.line());
        int left = area.x + 14;
        int width = area.width - 28;
        ink.font(Fonts.HEADING).text(example.title(), new Rectangle(left, area.y + PICTURE + 10, width, 18), SWT.LEFT,
                theme.text());
        ink.font(Fonts.REMARK).text(example.sentence(), new Rectangle(left, area.y + PICTURE + 32, width, 18),
                SWT.LEFT, theme.muted());
    }

    private void picture(GC gc) {
        Rectangle area = getClientArea();
        flow.ifPresent(each -> new Miniature(each, types).draw(gc, new Rectangle(0, 0, area.width, PICTURE)));
    }

    @Override
    protected void activate(Event event) {
        opened.run();
    }
}
