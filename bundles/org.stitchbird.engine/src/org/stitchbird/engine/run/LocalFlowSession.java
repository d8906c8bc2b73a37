// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.checking.FlowCheck;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.forecast.FlowForecast;
import org.stitchbird.engine.forecast.Forecast;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ValueKeepers;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.KeptSpace;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultDetail;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.session.TablePage;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.stored.Scratch;

/** A session whose runs live in this process; its results are in memory as long as it is open, and may outlive it. */
public final class LocalFlowSession implements FlowSession {
    private final NodeTypes types;
    private final RunLogs logs;
    private final Optional<Keeping> keeping;
    private final Map<Scope, ResultStore> stores = new EnumMap<>(Scope.class);
    private final Fingerprints prints;
    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();
    private SessionRun latest;
    private boolean closed;

    /** Opens a session whose results, and what is told of its runs, end with it. */
    public LocalFlowSession(NodeTypes types) {
        this(types, new RunLogs(Optional.empty()), Optional.empty(), kind -> List.of());
    }

    /** Opens a session that keeps its results in a folder, finds there what others have kept, and notes its runs. */
    public LocalFlowSession(NodeTypes types, RunLogs logs, Optional<ResultFolder> folder, ValueKeepers keepers) {
        this(types, logs, folder, keepers, 0);
    }

    /** The same; when it ends before so many milliseconds, results that took less than that together are not written. */
    LocalFlowSession(NodeTypes types, RunLogs logs, Optional<ResultFolder> folder, ValueKeepers keepers,
            long hesitateMillis) {
        this.types = types;
        this.logs = logs;
        prints = new Fingerprints(folder);
        keeping = folder.map(each -> new Keeping(each, keepers, hesitateMillis));
        for (Scope scope : Scope.values()) {
            stores.put(scope, new ResultStore(keeping.orElse(null)));
        }
        Scratch.enter();
    }

    @Override
    public CheckReport check(FlowSource flow, Scope scope) {
        CheckedFlow checked = FlowCheck.checked(flow, types);
        stores.forEach((each, store) -> store.open(flow, each));
        CheckReport report = checked.report();
        Map<String, NodeStatus> status = Standing.of(checked, stores.get(scope), prints, sampling(checked, scope));
        List<Problem> problems = new ArrayList<>(report.problems());
        if (scope == Scope.FULL) {
            problems.addAll(FlowForecast.problems(checked, types, wire -> size(wire, status)));
            problems.sort(Comparator.comparing(Problem::severity));
        }
        return new CheckReport(List.copyOf(problems), report.shapes(), report.arriving(), status);
    }

    /** The size of a table that is there and belongs to the flow as it is. */
    private Optional<TableSize> size(GraphWire wire, Map<String, NodeStatus> status) {
        if (status.get(wire.source()).state() != NodeState.FRESH) {
            return Optional.empty();
        }
        return results(wire.source(), Scope.FULL).stream().filter(result -> result.port().equals(wire.sourcePort())
                && result.rows() >= 0).findFirst().map(result -> Forecast.size(result.rows(), result.schema()));
    }

    private Sampling sampling(CheckedFlow flow, Scope scope) {
        return Sampling.of(flow, scope, stores.get(Scope.FULL));
    }

    @Override
    public void start(FlowSource flow, Set<String> targets, Scope scope) {
        start(flow, targets, scope, false);
    }

    @Override
    public void startAnew(FlowSource flow, Set<String> targets) {
        start(flow, targets, Scope.FULL, true);
    }

    private synchronized void start(FlowSource flow, Set<String> targets, Scope scope, boolean anew) {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        if (running()) {
            throw new IllegalStateException("A run is under way");
        }
        stores.forEach((each, store) -> store.open(flow, each));
        latest = new SessionRun(flow, Set.copyOf(targets), types, stores, prints, scope, anew, logs, this::deliver);
        latest.start();
    }

    /**
     * Takes up what an earlier process had of this session: what is kept of its results, and how nodes ended, so that the
     * check tells it as long as they stay as they were.
     *
     * @param flow the flow that was run then
     * @param ends the status of nodes by id; only those that FAILED or were SKIPPED matter
     */
    public void remember(FlowSource flow, Scope scope, Map<String, NodeStatus> ends) {
        stores.forEach((each, store) -> store.open(flow, each));
        if (ends.isEmpty()) {
            return;
        }
        ResultStore store = stores.get(scope);
        CheckedFlow checked = FlowCheck.checked(flow, types);
        Map<String, String> keys = Standing.keys(checked, store, prints, sampling(checked, scope));
        ends.forEach((node, status) -> {
            if (status.state() == NodeState.FAILED && keys.containsKey(node)) {
                store.failed(node, new ResultStore.Failure(keys.get(node), status.sentence(), status.millis()));
            } else if (status.state() == NodeState.SKIPPED) {
                store.skipped(node, status.sentence());
            }
        });
    }

    @Override
    public void cancel() {
        latest().ifPresent(SessionRun::cancel);
    }

    @Override
    public boolean running() {
        return latest().map(SessionRun::running).orElse(false);
    }

    @Override
    public Optional<RunEvent.Finished> await() throws InterruptedException {
        Optional<SessionRun> run = latest();
        return run.isEmpty() ? Optional.empty() : Optional.of(run.get().await());
    }

    private synchronized Optional<SessionRun> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public AutoCloseable onEvent(Consumer<RunEvent> listener) {
        // Wrapped, so that one that listens twice is let go once.
        Consumer<RunEvent> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void deliver(RunEvent event) {
        for (Consumer<RunEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException | Error e) {
                System.getLogger("org.stitchbird.engine").log(Level.WARNING, "Somebody who wanted events failed", e);
            }
        }
    }

    @Override
    public List<ResultInfo> results(String node, Scope scope) {
        return stores.get(scope).latest(node).map(NodeResult::infos).orElse(List.of());
    }

    /**
     * What a node's latest result holds under a name; empty when it has no result or does not hold that.
     *
     * <p>When it turns out to be lost, the next run makes it again. Only who works in this process can have it.
     */
    public Optional<Value> value(String node, String port) {
        return value(stores.get(Scope.FULL), node, port);
    }

    private static Optional<Value> value(ResultStore store, String node, String port) {
        NodeResult result = store.latest(node).orElse(null);
        if (result == null || !result.values().containsKey(port)) {
            return Optional.empty();
        }
        Optional<Value> value = result.value(port);
        if (value.isEmpty()) {
            // Somebody wants it: the next run makes it again.
            store.forget(node, result);
        }
        return value;
    }

    @Override
    public Optional<TablePage> page(String node, String port, int first, int count, Scope scope) {
        return value(stores.get(scope), node, port).filter(Table.class::isInstance).map(Table.class::cast)
                .map(table -> page(table, first, count));
    }

    @Override
    public Optional<ResultDetail> detail(String node, String port, String media, Scope scope) {
        return Details.told(media) ? value(stores.get(scope), node, port).flatMap(each -> Details.of(each, media))
                : Optional.empty();
    }

    private static TablePage page(Table table, int first, int count) {
        int from = Math.clamp(first, 0, table.rows());
        int to = Math.clamp((long) from + count, from, table.rows());
        List<List<String>> cells = IntStream.range(from, to).mapToObj(row -> row(table, row)).toList();
        return new TablePage(table.schema(), table.rows(), from, cells);
    }

    /** Not {@code List.of}, as a missing cell is null. */
    private static List<String> row(Table table, int row) {
        Stream<Column> columns = table.columns().stream();
        return columns.map(column -> column.text(row)).toList();
    }

    @Override
    public List<RunLog> runs(FlowSource flow) {
        return logs.of(flow);
    }

    @Override
    public boolean pin(String node, boolean on) {
        return keeping.isPresent() && stores.get(Scope.FULL).latest(node)
                .map(result -> keeping.get().pin(result, on)).orElse(false);
    }

    @Override
    public Set<String> pinned() {
        return keeping.map(kept -> stores.get(Scope.FULL).latest().entrySet().stream()
                .filter(each -> kept.pinned(each.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new))).orElseGet(TreeSet::new);
    }

    @Override
    public KeptSpace kept() {
        return keeping.map(Keeping::space).orElse(KeptSpace.NONE);
    }

    @Override
    public void clearKept() {
        keeping.ifPresent(Keeping::clear);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        cancel();
        listeners.clear();
        stores.values().forEach(ResultStore::clear);
        keeping.ifPresent(Keeping::close);
        Scratch.leave();
        logs.settle();
    }
}
