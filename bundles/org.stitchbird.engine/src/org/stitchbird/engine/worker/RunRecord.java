// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.stitchbird.engine.run.WorkingNodes;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** What has been told of a run so far, and what is still to be told when its process ends in the midst of it. */
public final class RunRecord {
    private final FlowSource source;
    private final Map<String, NodeStatus> before;
    private final long begin = System.nanoTime();
    private final Set<String> planned = new LinkedHashSet<>();
    private final Map<String, NodeChanged> last = new LinkedHashMap<>();
    private final Map<String, Long> since = new HashMap<>();
    private boolean begun;
    private String failed;

    /**
     * Begins the record of a run.
     *
     * @param before where the nodes stood before it, as far as that is known
     */
    public RunRecord(FlowSource source, Map<String, NodeStatus> before) {
        this.source = source;
        this.before = Map.copyOf(before);
    }

    FlowSource source() {
        return source;
    }

    /** Whether it has been told which nodes are run. */
    synchronized boolean begun() {
        return begun;
    }

    /** Notes an event of the run. */
    public synchronized void note(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> {
                begun = true;
                planned.addAll(started.nodes());
            }
            case NodeChanged changed -> {
                NodeChanged old = last.put(changed.node(), changed);
                boolean begins = old == null || old.status().state() != NodeState.RUNNING;
                if (changed.status().state() == NodeState.RUNNING && begins) {
                    since.put(changed.node(), System.nanoTime());
                } else if (changed.status().state() == NodeState.FAILED && failed == null) {
                    failed = Messages.text("run.failed", changed.name(), changed.status().sentence());
                }
            }
            case RunEvent.Outlook outlook -> { }
            case Finished finished -> { }
        }
    }

    /** Whether an event tells what has been told before: a run that goes on elsewhere begins anew there. */
    synchronized boolean repeats(RunEvent event) {
        return event instanceof RunEvent.Started && begun
                || event instanceof NodeChanged changed && changed.reused() && state(changed.node()) == NodeState.FRESH;
    }

    /** The nodes that are running, in the order of their start. */
    synchronized List<String> running() {
        return last.keySet().stream().filter(node -> state(node) == NodeState.RUNNING).toList();
    }

    /** The last status of every node that failed or was skipped. */
    synchronized Map<String, NodeStatus> ends() {
        return last.values().stream().filter(each -> ended(each.node()) && state(each.node()) != NodeState.FRESH)
                .collect(Collectors.toMap(NodeChanged::node, NodeChanged::status, (one, same) -> one, HashMap::new));
    }

    /** The planned nodes that have not come to an end. */
    synchronized Set<String> open() {
        return planned.stream().filter(node -> !ended(node)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Lets nodes fail, with a sentence about each, and skips what is behind them; answers what is to be told. */
    synchronized List<RunEvent> fail(List<String> guilty, String sentence) {
        List<RunEvent> events = new ArrayList<>();
        for (String node : guilty) {
            String others = guilty.stream().filter(each -> !each.equals(node)).map(this::name)
                    .collect(Collectors.joining("', '"));
            String why = others.isEmpty() ? sentence : sentence + " " + Messages.text("worker.suspects", others);
            change(node, new NodeStatus(NodeState.FAILED, why, Double.NaN, null, millis(since.get(node))), events);
        }
        guilty.forEach(node -> skipBehind(node, Messages.text("skip.failed", name(node)), events));
        return events;
    }

    /**
     * What is to be told when this process ends because a node of the run has called System.exit; for a shutdown hook.
     *
     * @return the end of the run as the last event; empty when it ends for another reason
     */
    public List<RunEvent> exited() {
        List<String> guilty = WorkingNodes.exiting().stream().filter(work -> work.flow().equals(source))
                .map(WorkingNodes.Work::node).toList();
        if (guilty.isEmpty()) {
            return List.of();
        }
        List<RunEvent> events = new ArrayList<>(fail(guilty, Messages.text("worker.exit")));
        events.addAll(end(Outcome.FAILED, null));
        return events;
    }

    private void skipBehind(String node, String reason, List<RunEvent> events) {
        Map<String, Set<String>> next = next();
        Set<String> behind = new LinkedHashSet<>(next.getOrDefault(node, Set.of()));
        for (List<String> found = List.copyOf(behind); !found.isEmpty();) {
            found = found.stream().flatMap(each -> next.getOrDefault(each, Set.of()).stream()).filter(behind::add)
                    .toList();
        }
        behind.stream().filter(planned::contains).filter(each -> !ended(each))
                .forEach(each -> change(each, skipped(reason), events));
    }

    /** Ends the run as a failed or a stopped one; answers what is to be told, the end of the run as the last. */
    synchronized List<RunEvent> end(Outcome outcome, String sentence) {
        List<RunEvent> events = new ArrayList<>();
        for (String node : open()) {
            NodeStatus was = before.get(node);
            boolean stays = was != null && (was.state() == NodeState.FRESH || was.state() == NodeState.STALE);
            change(node, stays ? was : skipped(Messages.text("skip.stopped")), events);
        }
        events.add(new Finished(failed == null ? outcome : Outcome.FAILED, millis(begin),
                failed == null ? sentence : failed));
        return events;
    }

    /** The end of a run that has gone on elsewhere, as that of the whole. */
    synchronized Finished whole(Finished rest) {
        return failed == null ? new Finished(rest.outcome(), millis(begin), rest.sentence())
                : new Finished(Outcome.FAILED, millis(begin), failed);
    }

    private void change(String node, NodeStatus status, List<RunEvent> events) {
        NodeChanged changed = new NodeChanged(node, name(node), status, false, List.of());
        note(changed);
        events.add(changed);
    }

    private static NodeStatus skipped(String reason) {
        return new NodeStatus(NodeState.SKIPPED, reason, Double.NaN, null, -1);
    }

    private NodeState state(String node) {
        return last.containsKey(node) ? last.get(node).status().state() : null;
    }

    private boolean ended(String node) {
        NodeState state = state(node);
        return state == NodeState.FRESH || state == NodeState.FAILED || state == NodeState.SKIPPED;
    }

    private static long millis(Long from) {
        return from == null ? -1 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    private String name(String node) {
        if (last.containsKey(node)) {
            return last.get(node).name();
        }
        return flow().getNodes().stream().filter(each -> each.getId().equals(node)).map(Node::getName)
                .filter(name -> name != null && !name.isBlank()).findFirst().orElse(node);
    }

    private Map<String, Set<String>> next() {
        Map<String, Set<String>> next = new HashMap<>();
        for (Wire wire : flow().getWires()) {
            next.computeIfAbsent(wire.getSource().getId(), id -> new HashSet<>()).add(wire.getTarget().getId());
        }
        return next;
    }

    private Flow flow() {
        try {
            return FlowFile.read(source.text(), source.name());
        } catch (FlowFormatException e) {
            throw new IllegalStateException("A flow that cannot be read has run", e);
        }
    }
}
