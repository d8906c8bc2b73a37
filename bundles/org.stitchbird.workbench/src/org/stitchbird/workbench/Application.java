// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.workbench.file.CommandLine;
import org.stitchbird.workbench.file.Handover;
import org.stitchbird.workbench.look.WorkbenchTheme;
import org.stitchbird.workbench.plugins.PlugInCare;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.worker.WorkerLaunch;

/** The desktop program: opens the workbench and ends when its last window is closed. */
public final class Application implements IApplication {
    /** How long a second start waits for the first one to take its files over. */
    private static final long PATIENCE_MILLIS = 10_000;

    @Override
    public Object start(IApplicationContext context) {
        List<Path> files = CommandLine.files(context);
        PersonalFolder folder = PersonalFolder.take();
        if (folder.inUse()) {
            if (!Handover.send(folder.path(), files, PATIENCE_MILLIS)) {
                tellThatNobodyAnswers(folder.path());
            }
            return EXIT_OK;
        }
        Display.setAppName("Stitchbird");
        Display display = PlatformUI.createDisplay();
        try {
            WorkbenchTheme.prepare(display);
            WorkerLaunch.offer(display);
            PlugInCare.begin(display);
            int end = PlatformUI.createAndRunWorkbench(display, new FlowWorkbenchAdvisor(folder, files));
            return end == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            PlugInCare.end();
            display.dispose();
            folder.release();
        }
    }

    private static void tellThatNobodyAnswers(Path folder) {
        Display display = new Display();
        try {
            MessageBox box = new MessageBox(new Shell(display), SWT.ICON_ERROR | SWT.OK);
            box.setText("Stitchbird");
            box.setMessage(Messages.text("start.noAnswer", folder));
            box.open();
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            var workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
