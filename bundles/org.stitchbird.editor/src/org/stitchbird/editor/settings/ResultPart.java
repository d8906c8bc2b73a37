// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.editor.widgets.Tinted;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.model.flow.Node;

/** What a node has brought forth so far, in a figure and a sentence; not there while there is nothing. */
final class ResultPart {
    private static final int BESIDE = 32;
    private final OpenFlow flow;
    private final Node node;
    private final NodeSpec spec;
    private final Composite part;
    private List<Object> shown = List.of();

    ResultPart(Composite parent, OpenFlow flow, Node node, NodeSpec spec) {
        this.flow = flow;
        this.node = node;
        this.spec = spec;
        part = Page.wide(Themed.composite(parent, Field.plain(1, 8)));
        Field.show(part, false);
    }

    /** Takes up what may have changed; answers whether the panel must be laid out again. */
    boolean refresh() {
        List<ResultCard> cards = ResultCard.of(flow.results(node), spec);
        NodeStatus status = flow.status(node);
        List<Object> now = new ArrayList<>(cards);
        now.add(status.state());
        now.add(String.valueOf(status.sentence()));
        boolean sample = flow.scope() == Scope.SAMPLE;
        now.add(sample);
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        for (Control old : part.getChildren()) {
            old.dispose();
        }
        boolean failed = status.state() == NodeState.FAILED && status.sentence() != null;
        Field.show(part, failed || !cards.isEmpty());
        if (failed || !cards.isEmpty()) {
            words(part, Fonts.HEADING, Theme::text, Messages.get(sample ? "results.sample" : "results"));
            if (sample) {
                words(part, Fonts.REMARK, Theme::accent, Messages.get("results.sample.about"));
            }
            if (status.state() == NodeState.STALE) {
                words(part, Fonts.REMARK, Theme::warning, status.sentence() == null
                        ? Messages.get("results.stale.plain") : Messages.get("results.stale", status.sentence()));
            }
        }
        if (failed) {
            Tinted card = Page.wide(new Tinted(part, 1, Theme::error));
            words(card, Fonts.STRONG, Theme::text, Messages.get("results.failed"));
            words(card, Fonts.REMARK, Theme::text, status.sentence());
        }
        cards.forEach(this::add);
        return true;
    }

    /** Whether there is anything to see. */
    boolean visible() {
        return part.getVisible();
    }

    private void add(ResultCard result) {
        Function<Theme, Rgb> tone = result.tone();
        Tinted card = Page.wide(new Tinted(part, 2, tone));
        // A long name beside a long figure would be broken within its words.
        boolean stacked = result.title().length() + result.figure().length() > BESIDE;
        Paragraph title = words(card, Fonts.STRONG, Theme::text, result.title());
        ((GridData) title.getLayoutData()).horizontalSpan = stacked ? 2 : 1;
        Paragraph figure = Paragraph.of(card, Fonts.STRONG, tone, result.figure());
        figure.setLayoutData(new GridData(stacked ? SWT.FILL : SWT.RIGHT, SWT.TOP, stacked, false,
                stacked ? 2 : 1, 1));
        if (!result.sentence().isEmpty()) {
            Paragraph sentence = words(card, Fonts.REMARK, Theme::text, result.sentence());
            ((GridData) sentence.getLayoutData()).horizontalSpan = 2;
        }
    }

    private static Paragraph words(Composite parent, Fonts font, Function<Theme, Rgb> colour, String text) {
        return Page.wide(Paragraph.of(parent, font, colour, text));
    }
}
