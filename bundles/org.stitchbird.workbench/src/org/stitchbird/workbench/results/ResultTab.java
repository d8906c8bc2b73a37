// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.evaluation.EvaluationPart;
import org.stitchbird.workbench.viewer.ResultViewer;

/**
 * One thing to look at among all that a node has handed out.
 *
 * @param result the result
 * @param part the part of an evaluation; {@code null} for anything else
 * @param viewer the view of a plug-in; {@code null} for the workbench's own
 */
record ResultTab(ResultInfo result, EvaluationPart part, ResultViewer viewer) {
    /** The tabs of results, in their order: the views of plug-ins first for their kinds, last for ours. */
    static List<ResultTab> of(List<ResultInfo> results) {
        List<ResultTab> tabs = new ArrayList<>();
        for (ResultInfo result : results) {
            List<ResultTab> added = Viewers.of(result).stream().map(viewer -> new ResultTab(result, null, viewer))
                    .toList();
            boolean own = Kinds.spec(new Kind(result.kind())).isPresent();
            if (own) {
                tabs.addAll(added);
            }
            if (result.evaluation() != null) {
                EvaluationPart.of(result.evaluation()).forEach(part -> tabs.add(new ResultTab(result, part, null)));
            } else if (tabular(result) || worded(result)) {
                tabs.add(new ResultTab(result, null, null));
            }
            if (!own) {
                tabs.addAll(added);
            }
        }
        return tabs;
    }

    /** Whether it has rows to show. */
    static boolean tabular(ResultInfo result) {
        return result.schema() != null && result.rows() >= 0;
    }

    private static boolean worded(ResultInfo result) {
        return result.text() != null && !result.text().isBlank();
    }

    /** Whether both show the same of the same output, though perhaps of different runs. */
    boolean isLike(ResultTab other) {
        return other != null && other.result.port().equals(result.port()) && other.part == part
                && other.viewer == viewer;
    }
}
