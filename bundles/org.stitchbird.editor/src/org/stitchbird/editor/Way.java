// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.forecast.FlowForecast;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.flow.Node;

/**
 * Something that puts a problem right at one click: a fix, which edits the flow, or what helps without an edit.
 *
 * @param label what it does, in the language of the person
 * @param action does it
 */
public record Way(String label, Runnable action) {
    /** The code of the problem that a node type is not known here. */
    public static final String UNKNOWN_TYPE = "unknown-type";

    /** All ways out of a problem, the best first. */
    public static List<Way> of(OpenFlow flow, Problem problem) {
        List<Way> ways = new ArrayList<>();
        for (QuickFix fix : problem.fixes()) {
            ways.add(new Way(fix.label(), () -> flow.fix(fix)));
        }
        plugIn(flow, problem).ifPresent(ways::add);
        if (problem.code().equals(FlowForecast.CODE) && !flow.live()) {
            // A run on a sample edits nothing.
            ways.add(new Way(Messages.get("fix.sample"), () -> flow.live(true)));
        }
        return ways;
    }

    private static Optional<Way> plugIn(OpenFlow flow, Problem problem) {
        if (!problem.code().equals(UNKNOWN_TYPE) || problem.node() == null) {
            return Optional.empty();
        }
        return FlowQueries.node(flow.flow(), problem.node()).filter(node -> flow.spec(node).isEmpty())
                .flatMap(Way::plugIn);
    }

    /** What helps a node whose type is not known, if anything does. */
    public static Optional<Way> plugIn(Node node) {
        PlugInDesk desk = PlugInDesk.now();
        return Optional.ofNullable(desk.missing(node).way()).map(label -> new Way(label, () -> desk.help(node)));
    }
}
