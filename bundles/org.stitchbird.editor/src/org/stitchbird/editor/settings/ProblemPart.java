// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.editor.widgets.Tinted;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Theme;

/** Problems, each on a card; not there while there are none. */
final class ProblemPart {
    private final OpenFlow flow;
    private final Supplier<List<Problem>> source;
    private final boolean leading;
    private final Composite part;
    private List<Problem> shown = List.of();

    /** Makes the part; one that is leading has a link to each problem's node. */
    ProblemPart(Composite parent, OpenFlow flow, Supplier<List<Problem>> source, boolean leading) {
        this.flow = flow;
        this.source = source;
        this.leading = leading;
        part = Page.wide(Themed.composite(parent, Field.plain(1, 8)));
        Field.show(part, false);
    }

    /** Takes up what may have changed; answers whether the panel must be laid out again. */
    boolean refresh() {
        List<Problem> now = source.get();
        if (now.equals(shown)) {
            return false;
        }
        shown = List.copyOf(now);
        for (Control old : part.getChildren()) {
            old.dispose();
        }
        Field.show(part, !shown.isEmpty());
        if (!shown.isEmpty()) {
            Page.wide(Paragraph.of(part, Fonts.HEADING, Theme::text, Messages.get("problems")));
            shown.forEach(this::add);
        }
        return true;
    }

    /** Whether there is anything to see. */
    boolean visible() {
        return part.getVisible();
    }

    private void add(Problem problem) {
        Severity severity = problem.severity();
        Tinted card = Page.wide(new Tinted(part, 2, severity == Severity.ERROR ? Theme::error
                : severity == Severity.WARNING ? Theme::warning : Theme::accent));
        RemarkLine.Mark mark = new RemarkLine.Mark(card, severity);
        mark.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Page.wide(Paragraph.of(card, Fonts.BODY, Theme::text, problem.sentence()));
        FixButtons.add(card, flow, problem, 2, 18);
        if (leading && problem.node() != null) {
            String name = problem.nodeName() == null ? problem.node() : problem.nodeName();
            Link link = new Link(card, Fonts.BODY, Messages.get("problems.show", name),
                    () -> flow.reveal(problem.node()));
            GridData data = new GridData(SWT.LEFT, SWT.TOP, false, false);
            data.horizontalSpan = 2;
            data.horizontalIndent = 18;
            link.setLayoutData(data);
        }
    }
}
