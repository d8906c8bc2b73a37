// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.util.List;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.workbench.history.NodeTable.Cell;
import org.stitchbird.workbench.history.NodeTable.Column;
import org.stitchbird.workbench.history.NodeTable.Line;
import org.stitchbird.workbench.history.NodeTable.Tone;
import org.stitchbird.workbench.text.Messages;

/** What happened to the nodes of one run. */
final class OneRun {
    private OneRun() {
    }

    static NodeTable of(RunLog run) {
        List<Column> columns = List.of(column("node", false), column("fate", false), column("time", true),
                column("in", true), column("out", true), column("memory", true), column("result", false),
                column("reason", false));
        return new NodeTable(columns, run.nodes().stream().map(OneRun::line).toList());
    }

    static Column column(String name, boolean right) {
        return new Column(Messages.text("history.column." + name), right);
    }

    private static Line line(NodeLog node) {
        boolean wrong = node.fate() == Fate.FAILED;
        boolean ran = node.fate() == Fate.RAN;
        Tone tone = wrong ? Tone.WRONG : ran ? Tone.PLAIN : Tone.QUIET;
        // How long it took when its results were made is no time of this run.
        Cell time = new Cell(RunWords.time(node.fate() == Fate.REUSED ? -1 : node.millis()),
                ran ? Tone.PLAIN : Tone.QUIET);
        return new Line(node.node(), List.of(Cell.of(node.name()), new Cell(fate(node), tone), time,
                new Cell(RunWords.rows(node.in()), Tone.QUIET), new Cell(RunWords.rows(node.out()), Tone.QUIET),
                new Cell(RunWords.memory(node.heap()), Tone.QUIET), Cell.of(RunWords.headlines(node)),
                new Cell(node.reason() == null ? "" : node.reason(), wrong ? Tone.WRONG : Tone.QUIET)));
    }

    /** What happened to a node, in a word. */
    static String fate(NodeLog node) {
        return Messages.text("history.fate." + node.fate());
    }
}
