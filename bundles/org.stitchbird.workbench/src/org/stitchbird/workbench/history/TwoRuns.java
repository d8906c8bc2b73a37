// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.workbench.history.NodeTable.Cell;
import org.stitchbird.workbench.history.NodeTable.Column;
import org.stitchbird.workbench.history.NodeTable.Line;
import org.stitchbird.workbench.history.NodeTable.Tone;
import org.stitchbird.workbench.text.Messages;

/** What was different in a later run. */
final class TwoRuns {
    /** Less than this may be the machine's mood. */
    private static final double NOTABLE = 0.2;
    private static final long NOTABLE_MILLIS = 50;

    private final BinaryOperator<String> settingNames;

    private TwoRuns(BinaryOperator<String> settingNames) {
        this.settingNames = settingNames;
    }

    /**
     * The nodes of both, those of the later first.
     *
     * @param settingNames the name for people of a setting, by the id of a node type and its own
     */
    static NodeTable of(RunLog earlier, RunLog later, BinaryOperator<String> settingNames) {
        List<Column> columns = List.of(OneRun.column("node", false), OneRun.column("time", true),
                OneRun.column("rows", true), OneRun.column("outcome", false), OneRun.column("difference", false));
        Map<String, NodeLog> before = new LinkedHashMap<>();
        earlier.nodes().forEach(node -> before.put(node.node(), node));
        TwoRuns runs = new TwoRuns(settingNames);
        List<Line> lines = new ArrayList<>();
        later.nodes().forEach(node -> lines.add(runs.line(before.remove(node.node()), node)));
        before.values().forEach(node -> lines.add(runs.line(node, null)));
        return new NodeTable(columns, lines);
    }

    private Line line(NodeLog before, NodeLog after) {
        NodeLog any = after == null ? before : after;
        boolean both = before != null && after != null;
        boolean time = both && before.fate() == Fate.RAN && after.fate() == Fate.RAN
                && notable(before.millis(), after.millis());
        boolean rows = both && !before.out().equals(after.out());
        boolean result = both && !before.headlines().equals(after.headlines());
        String difference = both ? difference(before, after) : Messages.text(after == null ? "history.only.before"
                : "history.only.after");
        Tone tone = both && after.fate() == Fate.FAILED ? Tone.WRONG : Tone.PLAIN;
        return new Line(any.node(), List.of(Cell.of(any.name()), cell(before, after, TwoRuns::time, time),
                cell(before, after, node -> RunWords.rows(node.out()), rows),
                result && alike(before.headlines(), after.headlines())
                        ? new Cell(RunWords.becomes(before.headlines(), after.headlines()), Tone.DIFFERENT)
                        : cell(before, after, RunWords::headlines, result), new Cell(difference, tone)));
    }

    /** Whether both are of the same metrics, so that their values can stand side by side. */
    private static boolean alike(List<Headline> before, List<Headline> after) {
        return before.stream().map(Headline::metric).toList().equals(after.stream().map(Headline::metric).toList());
    }

    private static boolean notable(long before, long after) {
        long apart = Math.abs(after - before);
        return apart > NOTABLE_MILLIS && apart > NOTABLE * Math.max(before, after);
    }

    /** How long it ran, or in a word why it did not. */
    private static String time(NodeLog node) {
        return node.fate() == Fate.RAN ? RunWords.time(node.millis()) : OneRun.fate(node);
    }

    /** Both values, or one when they are the same. */
    private static Cell cell(NodeLog before, NodeLog after, Function<NodeLog, String> text, boolean different) {
        String then = before == null ? RunWords.NOTHING : text.apply(before);
        String now = after == null ? RunWords.NOTHING : text.apply(after);
        return new Cell(then.equals(now) ? now : Messages.text("history.becomes", then, now),
                different ? Tone.DIFFERENT : Tone.QUIET);
    }

    private String difference(NodeLog before, NodeLog after) {
        if (after.fate() == Fate.FAILED || after.fate() == Fate.SKIPPED) {
            return after.reason();
        }
        List<String> all = new ArrayList<>();
        if (before.key() != null && after.key() != null && !before.key().equals(after.key())) {
            settings(before, after, all);
            files(before, after, all);
            if (all.isEmpty()) {
                all.add(Messages.text("history.input"));
            }
        }
        return String.join("; ", all);
    }

    private void settings(NodeLog before, NodeLog after, List<String> all) {
        Map<String, Setting> then = byName(before.settings());
        Map<String, Setting> now = byName(after.settings());
        now.forEach((name, setting) -> {
            Setting other = then.remove(name);
            if (!setting.equals(other)) {
                all.add(setting(after.type(), name, other, setting));
            }
        });
        then.forEach((name, setting) -> all.add(setting(before.type(), name, setting, null)));
    }

    private static Map<String, Setting> byName(List<Setting> settings) {
        Map<String, Setting> byName = new LinkedHashMap<>();
        settings.forEach(setting -> byName.put(setting.name(), setting));
        return byName;
    }

    private String setting(String type, String name, Setting before, Setting after) {
        String then = before == null || before.shown().isEmpty() ? RunWords.NOTHING : before.shown();
        String now = after == null || after.shown().isEmpty() ? RunWords.NOTHING : after.shown();
        String label = settingNames.apply(type, name);
        return then.equals(now) ? Messages.text("history.setting.other", label)
                : Messages.text("history.setting", label, then, now);
    }

    private static void files(NodeLog before, NodeLog after, List<String> all) {
        Map<String, Setting> then = byName(before.files());
        for (Setting file : after.files()) {
            Setting other = then.get(file.name());
            // Another file is another setting, and told there.
            if (other != null && Objects.equals(other.shown(), file.shown()) && !other.print().equals(file.print())) {
                all.add(Messages.text("history.file", file.shown()));
            }
        }
    }
}
