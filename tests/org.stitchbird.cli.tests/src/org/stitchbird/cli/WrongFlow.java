// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A flow with one thing wrong, and what the check is to say of it. */
final class WrongFlow {
    private final String name;
    private final String cause;
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final List<String> wires = new ArrayList<>();

    private WrongFlow(String name, String cause) {
        this.name = name;
        this.cause = cause;
        node("read", "collect.read-csv", "file", "data.csv");
    }

    /** A learner tested by cross-validation on the columns that are kept, with that target; none when it is empty. */
    static WrongFlow tested(String cause, String learner, String target, String... columns) {
        WrongFlow flow = new WrongFlow(learner + (target.isEmpty() ? " without a target" : " → " + target), cause);
        String last = flow.columns(columns);
        if (!target.isEmpty()) {
            flow.node("target", "prepare.choose-target", "target", target).wire(last, "target.table");
            last = "target.table";
        }
        return flow.node("learner", "weka." + learner).node("test", "test.cross-validate", "folds", "3")
                .wire(last, "test.table").wire("learner.learner", "test.learner");
    }

    /** A node of a type fed with the columns that are kept and, unless it is empty, a target. */
    static WrongFlow fed(String cause, String type, String target, String... columns) {
        WrongFlow flow = new WrongFlow(type + (target.isEmpty() ? " without a target" : " → " + target), cause);
        String last = flow.columns(columns);
        if (!target.isEmpty()) {
            flow.node("target", "prepare.choose-target", "target", target).wire(last, "target.table");
            last = "target.table";
        }
        return flow.node("fed", "weka." + type).wire(last, "fed.table");
    }

    private String columns(String... columns) {
        if (columns.length == 0) {
            return "read.table";
        }
        StringBuilder items = new StringBuilder("<setting name='columns'>");
        for (String column : columns) {
            items.append("<setting name='item' value='").append(column).append("'/>");
        }
        nodes.put("columns", "type='prepare.select-columns' version='1'>" + items + "</setting>");
        wire("read.table", "columns.table");
        return "columns.table";
    }

    /** Adds a node; settings are given as names and values in turn. */
    WrongFlow node(String id, String type, String... settings) {
        StringBuilder text = new StringBuilder("type='" + type + "' version='1'>");
        for (int i = 0; i < settings.length; i += 2) {
            text.append("<setting name='").append(settings[i]).append("' value='").append(settings[i + 1]).append("'/>");
        }
        nodes.put(id, text.toString());
        return this;
    }

    /** Nests an algorithm in a setting of a node that is there. */
    WrongFlow nested(String id, String setting, String algorithm) {
        nodes.computeIfPresent(id, (key, text) -> text + "<setting name='" + setting + "' value='" + algorithm + "'/>");
        return this;
    }

    /** Adds a wire between {@code node.port} and {@code node.port}. */
    WrongFlow wire(String from, String to) {
        String[] source = from.split("\\.");
        String[] end = to.split("\\.");
        wires.add("<wire from='%s' output='%s' to='%s' input='%s'/>".formatted(source[0], source[1], end[0], end[1]));
        return this;
    }

    /** Removes the wire into an input. */
    WrongFlow unwire(String to) {
        String[] end = to.split("\\.");
        wires.removeIf(wire -> wire.endsWith("to='%s' input='%s'/>".formatted(end[0], end[1])));
        return this;
    }

    /** What is combined. */
    String name() {
        return name;
    }

    /** What the sentence of the problem must hold. */
    String cause() {
        return cause;
    }

    /** The text of the flow file. */
    String text() {
        StringBuilder text = new StringBuilder("<flow format='1'><nodes>");
        nodes.forEach((id, node) -> text.append("<node id='").append(id).append("' ").append(node).append("</node>"));
        return text.append("</nodes><wires>").append(String.join("", wires)).append("</wires></flow>").toString();
    }
}
