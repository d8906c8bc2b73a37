// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.evaluation.EvaluationPart;

/**
 * One thing to look at among all that a node has handed out.
 *
 * @param result the result
 * @param part the part of an evaluation; {@code null} for any other result
 */
record ResultTab(ResultInfo result, EvaluationPart part) {
    /** The tabs of results, in their order. */
    static List<ResultTab> of(List<ResultInfo> results) {
        List<ResultTab> tabs = new ArrayList<>();
        for (ResultInfo result : results) {
            if (result.evaluation() == null) {
                tabs.add(new ResultTab(result, null));
            } else {
                EvaluationPart.of(result.evaluation()).forEach(part -> tabs.add(new ResultTab(result, part)));
            }
        }
        return tabs;
    }

    /** Whether both show the same of the same output, though perhaps of different runs. */
    boolean isLike(ResultTab other) {
        return other != null && other.result.port().equals(result.port()) && other.part == part;
    }
}
