// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSessions;

/**
 * Opens sessions whose runs live in another process, one for all of them.
 *
 * <p>It goes before those of this process wherever a program says how to start a worker.
 */
@Component(service = {FlowSessions.class, WorkerFlowSessions.class}, property = "service.ranking:Integer=100")
public final class WorkerFlowSessions implements FlowSessions {
    private final WorkerCommand command;
    private final WorkerKeeper keeper;

    /** Opens sessions in workers that are started so. */
    @Activate
    public WorkerFlowSessions(@Reference WorkerCommand command) {
        this.command = command;
        keeper = new WorkerKeeper(command);
    }

    /** Opens a session, and lets a worker come up in the background if there is none. */
    @Override
    public FlowSession open() {
        keeper.current(false);
        return WorkerSession.open(keeper, command);
    }

    /** Replaces the worker by one that is started anew, once nothing runs in it: the command has changed. */
    public void renew() {
        keeper.renew("it is to be started in another way");
    }

    /** Ends the workers; the sessions can be used no more. */
    @Deactivate
    public void close() {
        keeper.close();
    }
}
