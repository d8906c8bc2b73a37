// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line as an Eclipse application, for products and launch configurations that start it so. */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        return CommandLine.call(List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)));
    }

    @Override
    public void stop() {
        // Each command ends by itself.
    }
}
