// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.edit.EditRefused;
import org.stitchbird.model.edit.FlowRecorder;

/** Applies the first fix of one problem after the other until none is left that has not been tried. */
final class Fixing {
    /** A fix that brings a problem for which there is another fix, and so on, must end somewhere. */
    private static final int MOST = 200;

    /** A fix that was applied. */
    record Applied(Problem problem, QuickFix fix) {
    }

    private final LoadedFlow flow;
    private final FlowSession session;
    private final NodeTypes types;
    private final FlowRecorder recorder;
    private final Set<String> tried = new HashSet<>();
    private final List<Applied> applied = new ArrayList<>();
    private CheckReport report;

    Fixing(LoadedFlow flow, FlowSession session, NodeTypes types) {
        this.flow = flow;
        this.session = session;
        this.types = types;
        flow.migrate(types);
        recorder = FlowRecorder.of(flow.flow());
        report = session.check(flow.source());
    }

    /** Changes the flow in memory; answers what was done, in order. */
    List<Applied> run() {
        for (Optional<Problem> next = next(); next.isPresent() && applied.size() < MOST; next = next()) {
            QuickFix fix = next.get().fixes().get(0);
            try {
                recorder.record(() -> FixEdits.apply(flow.flow(), fix, types));
                applied.add(new Applied(next.get(), fix));
                report = session.check(flow.source());
            } catch (EditRefused e) {
                // It changed nothing, and its problem is told in the end like all others.
            }
        }
        return applied;
    }

    /** What is found in the flow as it is now. */
    CheckReport report() {
        return report;
    }

    private Optional<Problem> next() {
        return report.problems().stream().filter(problem -> !problem.fixes().isEmpty())
                .filter(problem -> tried.add(problem.sentence() + problem.fixes().get(0).label())).findFirst();
    }
}
