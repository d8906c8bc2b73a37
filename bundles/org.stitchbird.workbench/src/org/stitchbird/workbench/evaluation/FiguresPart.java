// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.workbench.text.Messages;

/** Every figure in groups, the most important first, the rare ones folded under a link. */
final class FiguresPart {
    private final Composite content;
    private final List<Score> scores;
    private final List<Composite> opened = new ArrayList<>();
    private Link more;

    FiguresPart(Composite content, List<Score> scores) {
        this.content = content;
        this.scores = scores;
        Task task = scores.getFirst().task();
        for (MetricGroup group : MetricGroup.common(task)) {
            add(group);
        }
        int rare = MetricGroup.rare().stream().mapToInt(group -> group.of(scores).size()).sum();
        if (rare > 0) {
            Composite block = Blocks.block(content);
            more = new Link(block, Fonts.BODY, Messages.text("figures.more", rare), this::toggle);
            more.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
            more.setOpen(false);
        }
    }

    private Composite add(MetricGroup group) {
        List<String> ids = group.of(scores);
        return ids.isEmpty() ? null : Blocks.facts(content, group.label(scores.getFirst().task()),
                ScoreFacts.of(scores, ids));
    }

    private void toggle() {
        if (opened.isEmpty()) {
            for (MetricGroup group : MetricGroup.rare()) {
                Composite block = add(group);
                if (block != null) {
                    opened.add(block);
                }
            }
        } else {
            opened.forEach(Composite::dispose);
            opened.clear();
        }
        more.setOpen(!opened.isEmpty());
        ScrollPane.relayout(more);
    }
}
