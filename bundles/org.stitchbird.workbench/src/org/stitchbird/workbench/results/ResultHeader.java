// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.workbench.text.Messages;

/** Above a result: whose it is, and a choice where a node has handed out several. */
final class ResultHeader extends Composite {
    private final Name name;
    private final Segments segments;
    private List<ResultInfo> results = List.of();

    ResultHeader(Composite parent, Consumer<ResultInfo> chosen) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 20;
        layout.marginHeight = 0;
        layout.marginTop = 8;
        setLayout(layout);
        name = new Name(this);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        segments = new Segments(this, index -> chosen.accept(results.get(index)));
        segments.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
    }

    /** Shows whose results these are; nothing for {@code null}. */
    void show(Subject subject) {
        results = subject == null ? List.of() : subject.results();
        List<String> labels = new ArrayList<>();
        for (ResultInfo each : results) {
            labels.add(label(subject, each));
        }
        segments.show(labels);
        ((GridData) segments.getLayoutData()).exclude = labels.size() < 2;
        segments.setVisible(labels.size() > 1);
        name.show(subject);
        setVisible(subject != null);
        ((GridData) getLayoutData()).exclude = subject == null;
        layout();
    }

    /** Marks the result that is shown. */
    void mark(ResultInfo result) {
        segments.select(result == null ? -1 : results.indexOf(result));
    }

    /** What the kind is called, unless there are several of it: then what its output is called. */
    private String label(Subject subject, ResultInfo result) {
        boolean several = results.stream().filter(each -> each.kind().equals(result.kind())).count() > 1;
        String key = "results.kind." + result.kind();
        if (several || !Messages.has(key)) {
            Optional<NodeSpec> spec = subject.flow().spec(subject.node());
            return spec.flatMap(each -> each.output(result.port())).map(Port::label).orElse(result.port());
        }
        return Messages.text(key);
    }

    /** The node's name in its step's colour, and its line. */
    private static final class Name extends Drawn {
        private String name = "";
        private String line = "";
        private Step step = Step.TEST;

        Name(Composite parent) {
            super(parent, false);
            describe(ACC.ROLE_LABEL, () -> name + " " + line, () -> null);
        }

        void show(Subject subject) {
            name = subject == null ? "" : subject.name();
            line = subject == null || subject.status().line() == null ? "" : subject.status().line();
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
            Rectangle after = new Rectangle(18 + width + 12, 0, area.width - width - 30, area.height);
            if (after.width > 20) {
                ink.font(Fonts.BODY).text(line, after, SWT.LEFT, ink.theme().muted());
            }
        }
    }
}
