// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                column("rows", true), column("memory", true), column("result", false));
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
                new Cell(rows(node), Tone.QUIET), new Cell(RunWords.memory(node.heap()), Tone.QUIET),
                new Cell(result(node), wrong ? Tone.WRONG : Tone.QUIET)));
    }

    /** What arrived and what went on, as far as there was something. */
    private static String rows(NodeLog node) {
        return node.in().isEmpty() ? RunWords.rows(node.out()) : node.out().isEmpty() ? RunWords.rows(node.in())
                : Messages.text("history.becomes", RunWords.rows(node.in()), RunWords.rows(node.out()));
    }

    /** What came out, and why it ran. */
    private static String result(NodeLog node) {
        return Stream.of(RunWords.headlines(node), node.reason()).filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What happened to a node, in a word. */
    static String fate(NodeLog node) {
        return Messages.text("history.fate." + node.fate());
    }
}
