// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/**
 * One flow that is open on a canvas, as the panels around it see it: palette, settings, results, problems, outline.
 *
 * <p>All methods are called, and all listeners called back, on the UI thread.
 */
public interface OpenFlow {
    /** What may change in an open flow. */
    enum Change {
        /** The document was edited, undone or redone. */
        FLOW,
        /** Other elements are selected. */
        SELECTION,
        /** The check has a new report. */
        REPORT,
        /** A node's status or results have changed, or a run has begun or ended. */
        RUN,
        /** The file, or whether there are unsaved edits, has changed. */
        FILE
    }

    /** The document; edited only by {@link #edit}. */
    Flow flow();

    /** The file it was read from or saved to; empty for a new one. */
    Optional<Path> file();

    /** The name to show, such as {@code iris.flow}. */
    String title();

    /**
     * Does one edit as one undoable step; one that is refused changes nothing and its sentence is shown.
     *
     * @param label what it does, for the Undo menu, in the language of the person
     * @param edit calls verbs of {@code FlowEdits} on {@link #flow()}
     * @return whether it was done
     */
    boolean edit(String label, Runnable edit);

    /**
     * Applies a fix of the latest report as one undoable step, once for each report: a second click comes before the
     * check has looked again.
     *
     * @return whether it was done
     */
    default boolean fix(QuickFix fix) {
        return edit(fix.label(), () -> FixEdits.apply(flow(), fix, types()));
    }

    /** The node types. */
    NodeTypes types();

    /** The declaration of a node's type; empty when the type is not known here. */
    default Optional<NodeSpec> spec(Node node) {
        return types().spec(node.getType());
    }

    /** The name of a node for people: its own, else its type's, else its id. */
    default String nameOf(Node node) {
        if (node.getName() != null && !node.getName().isBlank()) {
            return node.getName();
        }
        return spec(node).map(NodeSpec::name).orElse(node.getId());
    }

    /** The way to the engine. */
    FlowSession session();

    /** On which rows the results that are shown were made; report, status and results are all of that scope. */
    default Scope scope() {
        return Scope.FULL;
    }

    /** The latest results of a node in the scope that is shown, also when they are stale; empty when there are none. */
    default List<ResultInfo> results(Node node) {
        return session().results(node.getId(), scope());
    }

    /** Whether a run on a sample follows each edit. */
    default boolean live() {
        return false;
    }

    /**
     * Switches that on or off.
     *
     * @throws UnsupportedOperationException if this flow cannot be run
     */
    default void live(boolean on) {
        throw new UnsupportedOperationException();
    }

    /** The flow as it is now, as the engine takes it. */
    FlowSource source();

    /** Whether the latest result of a node on all rows is pinned, so that it is never removed to make room. */
    default boolean pinned(Node node) {
        return false;
    }

    /** Pins the latest result of a node on all rows, or lets it go again; does nothing when there is none. */
    default void pin(Node node, boolean on) {
        throw new UnsupportedOperationException();
    }

    /** The latest report of the check, made in the background after each edit; never {@code null}. */
    CheckReport report();

    /** Checks again although nothing was edited: what the check depends on has changed. */
    default void checkAgain() {
    }

    /** Where a node stands now, run and check taken together; never {@code null}. */
    NodeStatus status(Node node);

    /** The selected nodes, in the order they were selected. */
    List<Node> selectedNodes();

    /** The selected notes, in the order they were selected. */
    default List<Note> selectedNotes() {
        return List.of();
    }

    /** Selects the node of that id alone and scrolls to it; does nothing when there is none. */
    void reveal(String nodeId);

    /** Lets the next click on the canvas place a node of that type; Escape ends it. */
    void startPlacing(NodeSpec type);

    /** Adds a node of that type at a free place in sight, selected, as one undoable step. */
    void addInSight(NodeSpec type);

    /** Starts a run of these nodes and what they need on all rows; of everything when empty. */
    void run(Set<String> targets);

    /** Stops the run under way. */
    void stop();

    /** Whether a run is under way. */
    boolean running();

    /** How long the run under way will still take; empty when there is none, or it has only just begun. */
    default Optional<RunEvent.Outlook> outlook() {
        return Optional.empty();
    }

    /** Whether a person may start a run now: one on a sample makes room. */
    default boolean runnable() {
        return !running() || scope() == Scope.SAMPLE;
    }

    /** The latest event that ended a run in the scope that is shown, if there was one since the flow was opened. */
    Optional<RunEvent.Finished> lastRun();

    /** Calls back on every change from now on; answers what ends that. */
    Runnable onChange(Consumer<Change> listener);
}
