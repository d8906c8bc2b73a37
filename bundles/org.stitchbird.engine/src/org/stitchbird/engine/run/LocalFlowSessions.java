// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ValueKeepers;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSessions;
import org.stitchbird.engine.spec.NodeTypes;

/** Opens sessions whose runs live in this process; they share what is kept. */
@Component(service = FlowSessions.class)
public final class LocalFlowSessions implements FlowSessions {
    /** To write costs a Java that has just begun a tenth of that; it would be felt in each short command. */
    private static final long HESITATE_MILLIS = 1_000;

    private final NodeTypes types;
    private final RunLogs logs = new RunLogs(RunLogs.folder());

    /** Opens sessions that know these node types. */
    @Activate
    public LocalFlowSessions(@Reference NodeTypes types) {
        this.types = types;
    }

    @Override
    public FlowSession open() {
        return new LocalFlowSession(types, logs, ResultFolder.standard(), ValueKeepers.registered(),
                HESITATE_MILLIS);
    }
}
