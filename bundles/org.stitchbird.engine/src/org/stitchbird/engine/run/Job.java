// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.spec.Trait;

/**
 * One node's part in one run; changed by the coordinating thread only, but for what a worker tells of it.
 *
 * <p>A job whose result is kept ends without the values of those before; when one of its own is asked for and is lost,
 * it begins anew.
 */
final class Job {
    private final GraphNode node;
    private final NodeStatus before;
    private final Map<String, NodeResult> inputs = new HashMap<>();
    private final List<Job> next = new ArrayList<>();
    private final Set<String> awaited = new HashSet<>();
    private boolean taken;
    private boolean anew;
    private volatile boolean begun;
    private volatile Ingredients ingredients;
    private boolean ended;
    private boolean fresh;

    /** A part of a run; it must run, whatever is kept, when {@code anew}. */
    Job(GraphNode node, NodeStatus before, boolean anew) {
        this.node = node;
        this.before = before;
        this.anew = anew;
    }

    /** This job needs the other's results. */
    void follow(Job other) {
        if (awaited.add(other.node.id())) {
            other.next.add(this);
        }
    }

    GraphNode node() {
        return node;
    }

    /** Where the node stood before the run. */
    NodeStatus before() {
        return before;
    }

    boolean writes() {
        return node.spec().traits().contains(Trait.WRITES);
    }

    /** Whether it waits for nothing more and nobody has taken it up. */
    boolean ready() {
        return awaited.isEmpty() && !taken && !ended;
    }

    /** It is handed to the workers. */
    void take() {
        taken = true;
    }

    /** It waits for a node before once more, as a value of it was lost. */
    void awaitAgain(Job before) {
        awaited.add(before.node.id());
        taken = false;
        begun = false;
    }

    /** It ended, but runs once more, whatever is kept. */
    void beginAnew() {
        anew = true;
        ended = false;
        fresh = false;
        taken = false;
        begun = false;
    }

    /** Whether it must run, whatever is kept. */
    boolean anew() {
        return anew || writes();
    }

    /** One of the nodes before is done; one that did not wait for it keeps what it had. */
    void arrived(String source, NodeResult result) {
        if (awaited.remove(source)) {
            inputs.put(source, result);
        }
    }

    /** What the nodes before have given, by their ids; complete once the job is ready. */
    Map<String, NodeResult> inputs() {
        return inputs;
    }

    /** The key of what a wire brings. */
    String key(GraphWire wire) {
        return inputs.get(wire.source()).outputKey(wire.sourcePort());
    }

    /** A worker has taken it up. */
    void begin() {
        begun = true;
    }

    boolean begun() {
        return begun;
    }

    /** A worker has found out what goes into it. */
    void weighed(Ingredients found) {
        ingredients = found;
    }

    /** What goes into its results; {@code null} while nobody has found out. */
    Ingredients ingredients() {
        return ingredients;
    }

    /** Nothing more will happen to it; answers whether that is news. */
    boolean end(boolean isFresh) {
        boolean news = !ended;
        ended = true;
        fresh |= news && isFresh;
        return news;
    }

    boolean ended() {
        return ended;
    }

    boolean fresh() {
        return fresh;
    }

    /** The jobs that need this one's results. */
    List<Job> next() {
        return next;
    }
}
