// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.stitchbird.engine.cores.Errands;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.forecast.Forecast;
import org.stitchbird.engine.graph.GivenValues;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.engine.text.Messages;

/** Does one job on a worker's thread: takes the result that is kept, or makes one. */
final class NodeWork implements Runnable {
    /** Nothing that is made of so few rows and columns needs a forecast: pairs of rows would take some megabytes. */
    private static final int FEW_ROWS = 300;
    private static final int FEW_COLUMNS = 50;

    private final FlowSource flow;
    private final Job job;
    private final GraphNode node;
    private final Weighing weighing;
    private final Sampling sampling;
    private final ResultStore store;
    private final BooleanSupplier cancelled;
    private final Consumer<Word> tell;
    private final Map<GraphWire, Value> arrived = new HashMap<>();
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
        Object before = Errands.take(new WorkingNodes.Work(flow, node.id(), node.name()));
        try {
            end = cancelled.getAsBoolean() ? new Word.Stopped(job) : work();
        } catch (Throwable thrown) {
            // A stopped node may throw whatever its library makes of an interrupted thread.
            end = cancelled.getAsBoolean() ? new Word.Stopped(job)
                    : new Word.Failed(job, key, FailureText.of(node, thrown), progress.millis());
        } finally {
            Errands.take(before);
        }
        tell.accept(end);
    }

    private Word work() throws Exception {
        Ingredients ingredients = weighing.of(node, job::key);
        job.weighed(ingredients);
        key = ingredients.key();
        Optional<NodeResult> kept = job.anew() ? Optional.empty() : store.find(node.id(), ingredients);
        if (kept.isPresent()) {
            return new Word.Done(job, kept.get(), true);
        }
        requireInputs();
        Set<String> lost = takeInputs();
        if (!lost.isEmpty()) {
            return new Word.Wanting(job, lost);
        }
        tell.accept(new Word.Running(job, NodeStatus.of(NodeState.RUNNING)));
        return new Word.Done(job, sampling.draws(node) ? drawn(ingredients) : made(ingredients, store), false);
    }

    /** The source's result on all rows is made or taken first: a later run, on whichever rows, has it then. */
    private NodeResult drawn(Ingredients ingredients) throws Exception {
        Ingredients all = weighing.whole(node, job::key);
        ResultStore whole = sampling.whole();
        NodeResult from = whole.find(node.id(), all).filter(result -> result.all().isPresent()).orElse(null);
        if (from == null) {
            from = made(all, whole);
            whole.put(node.id(), from);
        }
        return keep(result(ingredients, sampling.draw(node, from.all().orElseThrow()), from.outputKeys().keySet()),
                store);
    }

    private NodeResult made(Ingredients ingredients, ResultStore kept) throws Exception {
        Settings settings = new Settings(node.spec().settings(), new GivenValues(flow, this::schema)
                .of(node.spec().settings(), weighing.values(node)));
        requireMemory(settings);
        RunningNode running = new RunningNode(flow, node, settings, arrived, progress);
        node.type().run(running);
        Map<String, Value> outputs = running.outputs();
        Map<String, Value> values = new LinkedHashMap<>(outputs);
        values.putAll(running.shown());
        return keep(result(ingredients, values, outputs.keySet()), kept);
    }

    private void requireMemory(Settings settings) throws NodeFailure {
        List<TableSize> tables = new ArrayList<>();
        List<Learner> learners = new ArrayList<>();
        for (Value value : arrived.values()) {
            if (value instanceof Table table) {
                if (table.rows() > FEW_ROWS || table.columns().size() > FEW_COLUMNS) {
                    tables.add(TableSize.of(table));
                }
            } else if (value instanceof Learner learner) {
                learners.add(learner);
            }
        }
        if (tables.isEmpty()) {
            return;
        }
        Optional<Forecast> forecast = Forecast.of(node, settings, tables, learners);
        if (forecast.isPresent()) {
            throw new NodeFailure(forecast.get().sentence());
        }
    }

    /** What came of a file that was changed meanwhile does not last: nobody knows of which content it came. */
    private NodeResult keep(NodeResult result, ResultStore kept) {
        Map<String, String> files = result.ingredients().files();
        if (node.spec().traits().contains(Trait.LIVE)) {
            return result;
        }
        if (files.isEmpty() || weighing.whole(node, job::key).files().equals(files)) {
            kept.keep(result);
        }
        return result;
    }

    private Optional<Schema> schema(String port) {
        return node.into(port).stream().map(arrived::get).filter(Table.class::isInstance)
                .map(value -> ((Table) value).schema()).findFirst();
    }

    /** An output may stay empty, and only the run tells. */
    private void requireInputs() throws NodeFailure {
        for (Port port : node.spec().inputs()) {
            List<GraphWire> wires = node.into(port.name());
            if (!port.optional() && wires.stream().noneMatch(
                    wire -> job.inputs().get(wire.source()).gave(wire.sourcePort()))) {
                NodeResult before = job.inputs().get(wires.get(0).source());
                throw new NodeFailure(Messages.text("failure.input", port.label(), before.name()));
            }
        }
    }

    private NodeResult result(Ingredients ingredients, Map<String, Value> values, Set<String> outputs) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String port : outputs) {
            // What comes out as it was before, or as anywhere else, has the same key: what is behind it need not run.
            keys.put(port, ContentKeys.of(values.get(port)).orElseGet(() -> ingredients.outputKey(port)));
        }
        Map<String, Held> held = new LinkedHashMap<>();
        values.forEach((port, value) -> held.put(port, Held.of(value)));
        List<ResultInfo> infos = values.entrySet().stream().map(each -> ResultInfos.of(each.getKey(), each.getValue()))
                .toList();
        return new NodeResult(node.name(), ingredients, held, keys, infos, progress.millis());
    }

    /** Brings the values that arrive into memory; answers the ids of the nodes whose values were lost. */
    private Set<String> takeInputs() {
        Set<String> lost = new LinkedHashSet<>();
        for (GraphWire wire : node.incoming()) {
            NodeResult before = job.inputs().get(wire.source());
            if (before.gave(wire.sourcePort())) {
                before.value(wire.sourcePort()).ifPresentOrElse(value -> arrived.put(wire, value),
                        () -> lost.add(wire.source()));
            }
        }
        return lost;
    }
}
