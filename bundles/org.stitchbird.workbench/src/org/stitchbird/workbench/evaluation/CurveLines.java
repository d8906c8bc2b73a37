// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Score;

/** Finds the curves of learners for a label. */
final class CurveLines {
    private CurveLines() {
    }

    /** The curves of a kind for a label; learners without one are left out but keep their style. */
    static List<CurveLine> of(List<Score> scores, String label, CurveKind kind) {
        List<CurveLine> lines = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            for (LabelCurves each : scores.get(i).curves()) {
                Curve curve = kind.of(each);
                if (each.label().equals(label) && !curve.points().isEmpty()) {
                    lines.add(new CurveLine(scores.get(i).learner(), curve, CurveStyle.of(i)));
                }
            }
        }
        return lines;
    }

    /** The area under the curve of a label, of several runs their mean; empty when it is not known. */
    static OptionalDouble area(Score score, String label, CurveKind kind) {
        int position = score.labels().indexOf(label);
        Double area = position < 0 || position >= score.perLabel().size() ? null
                : score.perLabel().get(position).get(kind.area());
        return area == null ? OptionalDouble.empty() : OptionalDouble.of(area);
    }

    /** The curves of the label that fewest rows have, which is most often the one that is looked for. */
    static LabelCurves rarest(Score score) {
        return score.curves().stream().min(Comparator.comparingDouble(each -> rows(score, each.label())))
                .orElseThrow();
    }

    private static double rows(Score score, String label) {
        double rows = 0;
        for (double each : score.confusion()[score.labels().indexOf(label)]) {
            rows += each;
        }
        return rows;
    }
}
