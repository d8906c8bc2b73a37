// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/** An open flow without canvas and engine: edits are real and can be undone, what is known of it is given. */
public final class FakeOpenFlow implements OpenFlow {
    /** The labels of the edits that were done and not undone, oldest first. */
    public final List<String> edits = new ArrayList<>();
    /** What was asked of the canvas, such as {@code place collect.read-csv}. */
    public final List<String> asked = new ArrayList<>();
    /** What every node has brought forth. */
    public final FakeSession session = new FakeSession();
    private final Flow flow = FlowFactory.eINSTANCE.createFlow();
    private final FlowRecorder recorder = new FlowRecorder(flow);
    private final Deque<Recording> done = new ArrayDeque<>();
    private final Deque<Recording> undone = new ArrayDeque<>();
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, Shape>> leaving = new HashMap<>();
    private final Map<String, Map<String, Schema>> arriving = new HashMap<>();
    private final Map<String, NodeStatus> states = new HashMap<>();
    private final NodeTypes types;
    private List<Node> nodes = List.of();
    private List<Note> notes = List.of();
    private Path file;

    public FakeOpenFlow(NodeTypes types) {
        this.types = types;
    }

    /** Adds a node, not as an edit. */
    public Node add(String type) {
        Node[] made = new Node[1];
        recorder.record(() -> made[0] = FlowEdits.addNode(flow, type, 1, 0, 0));
        return made[0];
    }

    /** Adds a note, not as an edit. */
    public Note addNote(String text) {
        Note[] made = new Note[1];
        recorder.record(() -> made[0] = FlowEdits.addNote(flow, text, 0, 0));
        return made[0];
    }

    public void select(Node... selected) {
        nodes = List.of(selected);
        notes = List.of();
        tell(Change.SELECTION);
    }

    public void select(Note note) {
        nodes = List.of();
        notes = List.of(note);
        tell(Change.SELECTION);
    }

    public void arrive(Node node, String port, Schema schema) {
        arriving.computeIfAbsent(node.getId(), id -> new HashMap<>()).put(port, schema);
        tell(Change.REPORT);
    }

    public void leave(Node node, String port, Schema schema) {
        leaving.computeIfAbsent(node.getId(), id -> new HashMap<>()).put(port, new Shape.OfTable(schema));
        tell(Change.REPORT);
    }

    public void problem(Node node, String setting, Severity severity, String sentence, QuickFix... fixes) {
        problems.add(new Problem(node.getId(), nameOf(node), setting == null ? Problem.Place.NODE
                : Problem.Place.SETTING, setting, severity, "code", sentence, List.of(fixes)));
        tell(Change.REPORT);
    }

    public void status(Node node, NodeStatus status) {
        states.put(node.getId(), status);
        tell(Change.RUN);
    }

    public void saveAs(Path path) {
        file = path;
        tell(Change.FILE);
    }

    public void undo() {
        Recording last = done.pop();
        last.undo();
        undone.push(last);
        edits.removeLast();
        tell(Change.FLOW);
    }

    public void redo() {
        Recording next = undone.pop();
        next.redo();
        done.push(next);
        edits.add("redone");
        tell(Change.FLOW);
    }

    public void tell(Change change) {
        List.copyOf(listeners).forEach(each -> each.accept(change));
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public String title() {
        return file == null ? "new.flow" : file.getFileName().toString();
    }

    @Override
    public boolean edit(String label, Runnable edit) {
        Recording recording = recorder.record(edit);
        if (!recording.isEmpty()) {
            done.push(recording);
            undone.clear();
            edits.add(label);
            tell(Change.FLOW);
        }
        return true;
    }

    @Override
    public NodeTypes types() {
        return types;
    }

    @Override
    public FlowSession session() {
        return session;
    }

    @Override
    public CheckReport report() {
        return new CheckReport(List.copyOf(problems), leaving, arriving, states);
    }

    @Override
    public NodeStatus status(Node node) {
        return states.getOrDefault(node.getId(), NodeStatus.of(NodeState.READY));
    }

    @Override
    public List<Node> selectedNodes() {
        return nodes;
    }

    @Override
    public List<Note> selectedNotes() {
        return notes;
    }

    @Override
    public void reveal(String nodeId) {
        asked.add("reveal " + nodeId);
    }

    @Override
    public void startPlacing(NodeSpec type) {
        asked.add("place " + type.id());
    }

    @Override
    public void addInSight(NodeSpec type) {
        asked.add("add " + type.id());
    }

    @Override
    public void run(Set<String> targets) {
        asked.add("run " + targets);
    }

    @Override
    public void stop() {
        asked.add("stop");
    }

    @Override
    public FlowSource source() {
        return new FlowSource("", "/", title());
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public Optional<RunEvent.Finished> lastRun() {
        return Optional.empty();
    }

    @Override
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
