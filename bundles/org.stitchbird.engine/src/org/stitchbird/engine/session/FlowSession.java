// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.check.CheckReport;

/**
 * One open flow's way to the engine: all that editor and command line know of runs.
 *
 * <p>Only plain data crosses it, so that a run may live in another process. Methods may be called from any thread;
 * none waits for a run to end, except where it says so.
 */
@ProviderType
public interface FlowSession extends AutoCloseable {
    /** What is known of the flow without running it; may read headers of files, so not for the UI thread. */
    default CheckReport check(FlowSource flow) {
        return check(flow, Scope.FULL);
    }

    /** The same, with the nodes standing where they stand in that scope. */
    CheckReport check(FlowSource flow, Scope scope);

    /**
     * Starts a run of the flow as it is in the text on all rows; what is fresh is not run again.
     *
     * @param targets run only these nodes and what they need; all nodes when empty
     * @throws IllegalStateException if a run of this session is under way
     */
    default void start(FlowSource flow, Set<String> targets) {
        start(flow, targets, Scope.FULL);
    }

    /**
     * Starts a run of the flow as it is in the text; what is fresh is not run again.
     *
     * <p>In {@link Scope#SAMPLE} nodes that write are left out, and so are those that have errors and what is behind
     * them: a flow runs on a sample while it is being drawn.
     *
     * @param targets run only these nodes and what they need; all nodes when empty
     * @throws IllegalStateException if a run of this session is under way
     */
    void start(FlowSource flow, Set<String> targets, Scope scope);

    /**
     * The same on all rows, but every node runs, whatever is kept of it.
     *
     * @throws IllegalStateException if a run of this session is under way
     */
    default void startAnew(FlowSource flow, Set<String> targets) {
        start(flow, targets);
    }

    /** Asks the run under way to stop; does nothing when there is none. */
    void cancel();

    /** Whether a run is under way. */
    boolean running();

    /** Waits until the run under way is over and answers how it ended; empty when there has been none. */
    Optional<RunEvent.Finished> await() throws InterruptedException;

    /** Calls back with every event from now on; answers what ends that. */
    AutoCloseable onEvent(Consumer<RunEvent> listener);

    /** The latest results of a node on all rows, also when they are stale; empty when there are none. */
    default List<ResultInfo> results(String node) {
        return results(node, Scope.FULL);
    }

    /** The latest results of a node in a scope, also when they are stale; empty when there are none. */
    List<ResultInfo> results(String node, Scope scope);

    /** Some rows of a table among the results of a node on all rows, as of the method with a scope. */
    default Optional<TablePage> page(String node, String port, int first, int count) {
        return page(node, port, first, count, Scope.FULL);
    }

    /**
     * Some rows of a table among the results of a node.
     *
     * @param port the result's port
     * @param first the first row, counted from 0
     * @param count at most so many rows
     * @param scope whose results
     * @return empty when there is no such table
     */
    Optional<TablePage> page(String node, String port, int first, int count, Scope scope);

    /**
     * What is told of a result besides its info, for a viewer to draw; made by code of plug-ins, so it may take its time.
     *
     * @param port the result's port
     * @param media the media type under which it is told
     * @param scope whose results
     * @return empty when there is no such result, or nobody tells that of it
     */
    default Optional<ResultDetail> detail(String node, String port, String media, Scope scope) {
        return Optional.empty();
    }

    /**
     * What happened in the latest runs of a flow in any session, the latest first; reads files, so not for the UI
     * thread.
     */
    default List<RunLog> runs(FlowSource flow) {
        return List.of();
    }

    /**
     * Pins the latest result of a node on all rows, so that it is never removed to make room, or lets it go again.
     *
     * <p>May write a result to the disk, so not for the UI thread; nor are the next three.
     *
     * @return whether it is pinned now; never when there is no result, or nothing is kept here
     */
    default boolean pin(String node, boolean on) {
        return false;
    }

    /** The ids of the nodes whose latest results on all rows are pinned. */
    default Set<String> pinned() {
        return Set.of();
    }

    /** How much is kept of the results of all flows. */
    default KeptSpace kept() {
        return KeptSpace.NONE;
    }

    /** Removes all that is kept of any flow and not pinned; what this session has in memory stays as long as it. */
    default void clearKept() {
    }

    /** Stops the run and lets go of all results in memory; waits until those that are to be kept are written. */
    @Override
    void close();
}
