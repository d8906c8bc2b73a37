// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Segments;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.workbench.text.Messages;

/** Above a result: whose it is, and a choice where a node has handed out several. */
final class ResultHeader extends Composite {
    private static final int SIDE = 20;
    private static final int TOP = 8;
    private static final int HEIGHT = 26;
    private static final int GAP = 12;
    private static final int LEAST = 90;
    private static final int PILL = 20;
    private static final int PILL_GAP = 8;
    private final Name name;
    private final Segments segments;
    private List<ResultTab> tabs = List.of();

    ResultHeader(Composite parent, Consumer<ResultTab> chosen) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        name = new Name(this);
        segments = new Segments(this, index -> chosen.accept(tabs.get(index)));
        addListener(SWT.Resize, event -> arrange());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(Math.max(widthHint, 2 * LEAST), TOP + HEIGHT);
    }

    /** The tabs have what they need, as long as the name keeps a little. */
    private void arrange() {
        int room = getClientArea().width - 2 * SIDE;
        int tabbed = segments.getVisible() ? Math.min(room - LEAST, segments.computeSize(SWT.DEFAULT, SWT.DEFAULT).x)
                : 0;
        name.setBounds(SIDE, TOP, Math.max(0, room - tabbed - (tabbed > 0 ? GAP : 0)), HEIGHT);
        segments.setBounds(SIDE + room - tabbed, TOP, tabbed, HEIGHT);
    }

    /** Shows whose results these are; nothing for {@code null}. */
    void show(Subject subject) {
        tabs = subject == null ? List.of() : ResultTab.of(subject.results());
        List<String> labels = new ArrayList<>();
        for (ResultTab each : tabs) {
            labels.add(label(subject, each));
        }
        segments.show(labels);
        segments.setVisible(labels.size() > 1);
        name.show(subject);
        setVisible(subject != null);
        ((GridData) getLayoutData()).exclude = subject == null;
        arrange();
    }

    /** Whether keys choose between tabs now. */
    boolean hasFocus() {
        return segments.isFocusControl();
    }

    /** Marks what is shown. */
    void mark(ResultTab tab) {
        segments.select(tab == null ? -1 : tabs.indexOf(tab));
    }

    /** What the part or the kind is called, unless there are several of it: then what its output is called. */
    private static String label(Subject subject, ResultTab tab) {
        ResultInfo result = tab.result();
        if (tab.viewer() != null) {
            return Viewers.name(tab.viewer());
        }
        boolean several = subject.results().stream().filter(each -> each.kind().equals(result.kind())).count() > 1;
        if (tab.part() != null && !several) {
            return tab.part().label();
        }
        String key = "results.kind." + result.kind();
        if (!several && !Messages.has(key) && Kinds.spec(new Kind(result.kind())).isPresent()) {
            return Kinds.name(new Kind(result.kind()));
        }
        if (several || !Messages.has(key)) {
            Optional<NodeSpec> spec = subject.flow().spec(subject.node());
            String name = spec.flatMap(each -> each.output(result.port())).map(Port::label).orElse(result.port());
            return name.substring(0, 1).toUpperCase(Locale.getDefault()) + name.substring(1);
        }
        return Messages.text(key);
    }

    /** The node's name in its step's colour, and its line. */
    private static final class Name extends Drawn {
        private String name = "";
        private String line = "";
        private Step step = Step.TEST;
        private boolean sampled;

        Name(Composite parent) {
            super(parent, false);
            describe(ACC.ROLE_LABEL, () -> name + (sampled ? " " + Messages.text("results.sample") : "") + " " + line,
                    () -> null);
        }

        void show(Subject subject) {
            name = subject == null ? "" : subject.name();
            line = subject == null || subject.status().line() == null ? "" : subject.status().line();
            sampled = subject != null && subject.sampled();
            step = subject == null ? Step.TEST : subject.flow().spec(subject.node()).map(NodeSpec::step)
                    .orElse(Step.DEPLOY);
            redraw();
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(Math.max(80, widthHint), 26);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            ink.dot(5, area.height / 2, 4, ink.theme().of(step));
            Rectangle rest = new Rectangle(18, 0, area.width - 18, area.height);
            int width = ink.font(Fonts.HEADING).text(name, rest, SWT.LEFT, ink.theme().text());
            width += sampled ? badge(ink, 18 + width + PILL_GAP, area.height) + PILL_GAP : 0;
            Rectangle after = new Rectangle(18 + width + 12, 0, area.width - width - 30, area.height);
            if (after.width > 20) {
                ink.font(Fonts.BODY).text(line, after, SWT.LEFT, ink.theme().muted());
            }
        }

        /** Answers how wide it became. */
        private static int badge(Ink ink, int x, int height) {
            String word = Messages.text("results.sample");
            int width = ink.font(Fonts.BODY).size(word).x + 2 * PILL_GAP;
            Rectangle pill = new Rectangle(x, (height - PILL) / 2, width, PILL);
            ink.fill(pill, PILL / 2, ink.theme().tinted(ink.theme().accent(), ink.theme().panel()));
            ink.text(word, pill, SWT.CENTER, ink.theme().accent());
            return width;
        }
    }
}
