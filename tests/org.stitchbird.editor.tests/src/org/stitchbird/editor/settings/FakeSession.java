// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.session.TablePage;

/** A session that never runs, with the results that it is given. */
public final class FakeSession implements FlowSession {
    /** Results by node id. */
    public final Map<String, List<ResultInfo>> results = new HashMap<>();

    @Override
    public CheckReport check(FlowSource flow, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void start(FlowSource flow, Set<String> targets, Scope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public Optional<RunEvent.Finished> await() {
        return Optional.empty();
    }

    @Override
    public AutoCloseable onEvent(Consumer<RunEvent> listener) {
        return () -> { };
    }

    @Override
    public List<ResultInfo> results(String node, Scope scope) {
        return results.getOrDefault(node, List.of());
    }

    @Override
    public Optional<TablePage> page(String node, String port, int first, int count, Scope scope) {
        return Optional.empty();
    }

    @Override
    public void close() {
    }
}
