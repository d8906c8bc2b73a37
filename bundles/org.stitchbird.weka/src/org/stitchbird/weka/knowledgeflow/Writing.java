// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/**
 * One writing of a flow as KnowledgeFlow steps.
 *
 * <p>Nodes are taken in the order of the wires. A table that leaves a node leaves a step by some kind of connection;
 * learners become steps where they are tested or trained, once for each place.
 */
final class Writing {
    private static final int NEXT = 120;
    private final CheckedFlow flow;
    private final Map<String, Map<String, Outlet>> outlets = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, WrittenStep> steps = new LinkedHashMap<>();

    /**
     * Where something leaves the steps.
     *
     * @param step the step's name
     * @param connection the kind of the connection
     */
    record Outlet(String step, String connection) {
    }

    /** A step while it is being put together. */
    private record WrittenStep(String className, Map<String, Object> properties, Map<String, List<String>> leaving,
            int x, int y) {
    }

    Writing(CheckedFlow flow) {
        this.flow = flow;
    }

    /** The steps of the whole flow. */
    KfFlow write() {
        TableNodes tables = new TableNodes(this);
        LearnerWriting learners = new LearnerWriting(this);
        TestNodes tests = new TestNodes(this, tables, learners);
        ModelNodes models = new ModelNodes(this, learners);
        ResultNodes results = new ResultNodes(this);
        List<PlainFlow.Node> ordered = inOrder();
        for (PlainFlow.Node node : ordered) {
            if (!tables.write(node) && !learners.write(node) && !tests.write(node) && !models.write(node)
                    && !results.write(node)) {
                absent(node, "kf.write.absent");
            }
        }
        learners.trainTheRest();
        flow.flow().notes().forEach(note -> step("Note", "Note", Map.of("noteText", note.text()), note.x(), note.y()));
        List<KfStep> all = new ArrayList<>();
        steps.forEach((name, step) -> all.add(new KfStep(step.className(), name, step.properties(), step.leaving(),
                step.x(), step.y())));
        String title = flow.flow().title().isBlank() ? flow.name() : flow.flow().title();
        return new KfFlow(title, all);
    }

    private List<PlainFlow.Node> inOrder() {
        Map<String, PlainFlow.Node> open = new LinkedHashMap<>();
        flow.flow().nodes().forEach(node -> open.put(node.id(), node));
        List<PlainFlow.Node> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<String> waiting = new LinkedHashSet<>();
            flow.flow().wires().stream().filter(wire -> open.containsKey(wire.from()))
                    .forEach(wire -> waiting.add(wire.to()));
            String next = open.keySet().stream().filter(id -> !waiting.contains(id)).findFirst()
                    .orElseGet(() -> open.keySet().iterator().next());
            ordered.add(open.remove(next));
        }
        return ordered;
    }

    /** The flow that is written. */
    CheckedFlow flow() {
        return flow;
    }

    /** What is to be told. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Tells that a node has no counterpart. */
    void absent(PlainFlow.Node node, String key, Object... more) {
        remark(Remark.Weight.ABSENT, node, key, more);
    }

    /** Tells that something about a node is different there. */
    void changed(PlainFlow.Node node, String key, Object... more) {
        remark(Remark.Weight.CHANGED, node, key, more);
    }

    private void remark(Remark.Weight weight, PlainFlow.Node node, String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name(node);
        System.arraycopy(more, 0, arguments, 1, more.length);
        Remark remark = new Remark(weight, node.id(), Messages.get(key, arguments));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** What people call a node. */
    String name(PlainFlow.Node node) {
        return node.name().isBlank() ? node.id() : node.name();
    }

    /** Adds a step at the place of a node and answers its name, which is unique. */
    String step(PlainFlow.Node at, String type, String name, Map<String, Object> properties) {
        return step(type, at.name().isBlank() ? name : at.name(), properties, at.x(), at.y());
    }

    /** Adds a step so many of its widths to the right of a node, and answers its name. */
    String step(PlainFlow.Node at, int right, int below, String type, Map<String, Object> properties) {
        return step(type, type, properties, at.x() + right * NEXT, at.y() + below * NEXT);
    }

    private String step(String type, String wanted, Map<String, Object> properties, int x, int y) {
        String name = wanted;
        for (int i = 2; steps.containsKey(name); i++) {
            name = wanted + i;
        }
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("name", name);
        steps.put(name, new WrittenStep(type.contains(".") ? type : KfStep.PACKAGE + type, all, new LinkedHashMap<>(),
                Math.max(0, (int) Math.round(x / Layout.WIDER)), Math.max(0, (int) Math.round(y / Layout.HIGHER))));
        return name;
    }

    /** Connects a step to another. */
    void connect(Outlet from, String to) {
        List<String> targets = steps.get(from.step()).leaving().computeIfAbsent(from.connection(),
                type -> new ArrayList<>());
        if (!targets.contains(to)) {
            targets.add(to);
        }
    }

    /** Connects a step to another by a kind of connection. */
    void connect(String from, String connection, String to) {
        connect(new Outlet(from, connection), to);
    }

    /** Says where something leaves the steps that leaves a node. */
    void leaves(PlainFlow.Node node, String output, Outlet outlet) {
        outlets.computeIfAbsent(node.id(), id -> new HashMap<>()).put(output, outlet);
    }

    /** Where the first thing comes from that arrives at a node's input; empty when nothing does. */
    Optional<Outlet> arriving(PlainFlow.Node node, String input) {
        return flow.flow().into(node.id(), input).stream().findFirst().flatMap(this::outlet);
    }

    /** Where something leaves the steps that a wire carries. */
    Optional<Outlet> outlet(PlainFlow.Wire wire) {
        return Optional.ofNullable(outlets.getOrDefault(wire.from(), Map.of()).get(wire.output()));
    }

    /** The node from which the first wire comes to an input. */
    Optional<PlainFlow.Node> source(PlainFlow.Node node, String input) {
        return flow.flow().into(node.id(), input).stream().findFirst().map(wire -> flow.flow().node(wire.from()));
    }

    /** The columns that arrive at a node's input, or {@code null} when they are not known. */
    Instances header(PlainFlow.Node node, String input) {
        return flow.arriving(node.id(), input).map(WekaTables::header).orElse(null);
    }

    /** The algorithm of a node, if it is one of Weka's. */
    static Optional<Scheme> scheme(PlainFlow.Node node) {
        return Schemes.find(node.type()).filter(Scheme::node);
    }

    /** The algorithm of a node with its settings. */
    static Recipe recipe(PlainFlow.Node node) {
        Scheme scheme = scheme(node).orElseThrow();
        return Recipe.of(scheme, new Settings(scheme.settings(), node.settings()));
    }

    /** A setting of a node as text, or what it is when it is not set. */
    static String text(PlainFlow.Node node, String setting, String unset) {
        return node.settings().containsKey(setting) ? node.settings().get(setting).text() : unset;
    }
}
