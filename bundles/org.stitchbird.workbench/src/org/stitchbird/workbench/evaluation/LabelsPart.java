// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.engine.data.Score;
import org.stitchbird.workbench.text.Messages;

/** The figures of each label, a table for each learner. */
final class LabelsPart {
    private LabelsPart() {
    }

    static void show(Composite content, List<Score> scores) {
        for (Score score : scores) {
            if (!score.perLabel().isEmpty()) {
                Blocks.facts(content, scores.size() == 1 ? Messages.text("results.perLabel")
                        : Messages.text("results.perLabelOf", score.learner()), ScoreFacts.perLabel(score, true));
            }
        }
        for (Score score : scores) {
            // One column are the rows, which the first table has too.
            if (ScoreFacts.perLabel(score, false).columns().size() > 1) {
                Blocks.facts(content, scores.size() == 1 ? Messages.text("results.perLabelMore")
                        : Messages.text("results.perLabelMoreOf", score.learner()),
                        ScoreFacts.perLabel(score, false));
            }
        }
    }
}
