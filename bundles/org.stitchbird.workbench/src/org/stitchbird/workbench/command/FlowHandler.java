// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.stitchbird.workbench.panels.ActiveFlow;

/** Does something with the active flow while that makes sense. */
final class FlowHandler extends AbstractHandler {
    private final ActiveFlow active;
    private final Predicate<ActiveFlow> sense;
    private final Consumer<ActiveFlow> action;

    FlowHandler(ActiveFlow active, Predicate<ActiveFlow> sense, Consumer<ActiveFlow> action) {
        this.active = active;
        this.sense = sense;
        this.action = action;
        refresh();
    }

    /** Looks again whether it makes sense now. */
    void refresh() {
        setBaseEnabled(sense.test(active));
    }

    /** Asked by the platform just before it matters. */
    @Override
    public void setEnabled(Object evaluationContext) {
        refresh();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        action.accept(active);
        return null;
    }
}
