// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.graph.GivenValues;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.text.Messages;

/** Does one job on a worker's thread: takes the result that is kept, or makes one. */
final class NodeWork implements Runnable {
    private final FlowSource flow;
    private final Job job;
    private final GraphNode node;
    private final Weighing weighing;
    private final Sampling sampling;
    private final ResultStore store;
    private final BooleanSupplier cancelled;
    private final Consumer<Word> tell;
    private NodeProgress progress;
    private String key;

    NodeWork(FlowSource flow, Job job, Weighing weighing, Sampling sampling, ResultStore store,
            BooleanSupplier cancelled, Consumer<Word> tell) {
        this.flow = flow;
        this.job = job;
        this.node = job.node();
        this.weighing = weighing;
        this.sampling = sampling;
        this.store = store;
        this.cancelled = cancelled;
        this.tell = tell;
    }

    /** Tells exactly one end, whatever is thrown: a third party's node must not cost more than itself. */
    @Override
    public void run() {
        job.begin();
        progress = new NodeProgress(cancelled, status -> tell.accept(new Word.Running(job, status)));
        Word end;
        try {
            end = cancelled.getAsBoolean() ? new Word.Stopped(job) : work();
        } catch (Throwable thrown) {
            // A stopped node may throw whatever its library makes of an interrupted thread.
            end = cancelled.getAsBoolean() ? new Word.Stopped(job)
                    : new Word.Failed(job, key, FailureText.of(node, thrown), progress.millis());
        }
        tell.accept(end);
    }

    private Word work() throws Exception {
        Ingredients ingredients = weighing.of(node, job::key);
        job.weighed(ingredients);
        key = ingredients.key();
        Optional<NodeResult> kept = job.writes() ? Optional.empty() : store.find(node.id(), key);
        if (kept.isPresent()) {
            return new Word.Done(job, kept.get(), true);
        }
        tell.accept(new Word.Running(job, NodeStatus.of(NodeState.RUNNING)));
        return new Word.Done(job, sampling.draws(node) ? drawn(ingredients) : made(ingredients, store), false);
    }

    /** The source's result on all rows is made or taken first: a later run, on whichever rows, has it then. */
    private NodeResult drawn(Ingredients ingredients) throws Exception {
        Ingredients all = weighing.whole(node, job::key);
        ResultStore whole = sampling.whole();
        NodeResult from = whole.find(node.id(), all.key()).orElse(null);
        if (from == null) {
            from = made(all, whole);
            whole.put(node.id(), from);
        }
        return result(ingredients, sampling.draw(node, from.values()), from.outputKeys().keySet(), store);
    }

    private NodeResult made(Ingredients ingredients, ResultStore kept) throws Exception {
        requireInputs();
        Settings settings = new Settings(node.spec().settings(), new GivenValues(flow, this::arrived)
                .of(node.spec().settings(), weighing.values(node)));
        RunningNode running = new RunningNode(flow, node, settings, job.inputs(), progress);
        node.type().run(running);
        Map<String, Value> outputs = running.outputs();
        Map<String, Value> values = new LinkedHashMap<>(outputs);
        values.putAll(running.shown());
        return result(ingredients, values, outputs.keySet(), kept);
    }

    private Optional<Schema> arrived(String port) {
        return node.into(port).stream()
                .map(wire -> job.inputs().get(wire.source()).values().get(wire.sourcePort()))
                .filter(Table.class::isInstance).map(value -> ((Table) value).schema()).findFirst();
    }

    /** An output may stay empty, and only the run tells. */
    private void requireInputs() throws NodeFailure {
        for (Port port : node.spec().inputs()) {
            List<GraphWire> wires = node.into(port.name());
            if (!port.optional() && wires.stream().noneMatch(
                    wire -> job.inputs().get(wire.source()).values().containsKey(wire.sourcePort()))) {
                NodeResult before = job.inputs().get(wires.get(0).source());
                throw new NodeFailure(Messages.text("failure.input", port.label(), before.name()));
            }
        }
    }

    private NodeResult result(Ingredients ingredients, Map<String, Value> values, Set<String> outputs,
            ResultStore kept) {
        List<ResultInfo> infos = values.entrySet().stream().map(each -> ResultInfos.of(each.getKey(), each.getValue()))
                .toList();
        return new NodeResult(node.name(), ingredients, values,
                outputKeys(ingredients, values, outputs, kept), infos,
                progress.millis());
    }

    /** What came out as it was before keeps its key, so that the nodes behind need not run again. */
    private Map<String, String> outputKeys(Ingredients ingredients, Map<String, Value> values, Set<String> outputs,
            ResultStore kept) {
        Optional<NodeResult> latest = kept.latest(node.id());
        Map<String, String> keys = new LinkedHashMap<>();
        outputs.forEach(port -> keys.put(port, latest.filter(old -> old.outputKeys().containsKey(port)
                && SameContent.same(old.values().get(port), values.get(port)))
                .map(old -> old.outputKeys().get(port)).orElseGet(() -> ingredients.outputKey(port))));
        return keys;
    }
}
