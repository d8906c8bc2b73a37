// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.run.WorkingNodes;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/** A session in the worker, called by the names of its methods. */
final class ServedSession {
    private final FlowSession session;
    private volatile FlowSource latest;

    ServedSession(FlowSession session, Consumer<RunEvent> events) {
        this.session = session;
        session.onEvent(events);
    }

    /** Whether a method waits for nothing. */
    boolean quick(String method) {
        return method.startsWith(SessionMethods.START) || method.equals("cancel()");
    }

    @SuppressWarnings("unchecked")
    Object call(String name, Object[] arguments) throws ReflectiveOperationException {
        if (name.equals(SessionMethods.REMEMBER) && session instanceof LocalFlowSession local) {
            local.remember((FlowSource) arguments[0], (Scope) arguments[1], (Map<String, NodeStatus>) arguments[2]);
            return null;
        }
        Method method = SessionMethods.find(name)
                .orElseThrow(() -> new NoSuchMethodException("A session has no method " + name));
        if (name.startsWith(SessionMethods.START)) {
            latest = (FlowSource) arguments[0];
        }
        return method.invoke(session, arguments);
    }

    /** Whether its latest run is a run of exactly that flow. */
    boolean runs(FlowSource flow) {
        return flow == latest;
    }

    /** The name of a node of its latest run that is still at work, though the run is over. */
    Optional<String> leftBehind() {
        return WorkingNodes.all().stream().filter(work -> runs(work.flow())).map(WorkingNodes.Work::name).findFirst();
    }

    /** Keeps what is to be kept and lets go of everything. */
    void close() {
        session.close();
    }
}
