// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.worker.WorkerCommand;
import org.stitchbird.engine.worker.WorkerFlowSessions;

/** Starts workers as the command line of this product, in the language of the workbench. */
public final class WorkerLaunch implements WorkerCommand {
    private final Display display;

    private WorkerLaunch(Display display) {
        this.display = display;
    }

    /** Lets flows run in a worker from now on; without a command line in this product they run in this process. */
    public static void offer(Display display) {
        if (Headless.there()) {
            FrameworkUtil.getBundle(WorkerLaunch.class).getBundleContext().registerService(WorkerCommand.class,
                    new WorkerLaunch(display), null);
        } else {
            ILog.of(WorkerLaunch.class).warn("There is no command line in this product: flows run in the process of "
                    + "the editor, which a node can bring down");
        }
    }

    /** Lets what begins from now on run in a worker that is started anew; on any thread. */
    public static void renew() {
        BundleContext context = FrameworkUtil.getBundle(WorkerLaunch.class).getBundleContext();
        ServiceReference<WorkerFlowSessions> found = context.getServiceReference(WorkerFlowSessions.class);
        if (found != null) {
            context.getService(found).renew();
            context.ungetService(found);
        }
    }

    @Override
    public ProcessBuilder process() throws IOException {
        waitForTheWindow();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(Headless.arguments());
        command.add("worker");
        return new ProcessBuilder(command).directory(new File("").getAbsoluteFile());
    }

    /** What Java is told in front of what the command line needs. */
    static List<String> options() {
        List<String> options = new ArrayList<>(List.of(RunMemory.option(), "-XX:+UseParallelGC",
                "-XX:+DisplayVMOutputToStderr", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + Headless.cache().resolve("crash-%p.log"), "-Djava.awt.headless=true",
                "-Duser.home=" + System.getProperty("user.home"),
                "-Duser.language=" + Locale.getDefault().getLanguage(),
                "-Duser.country=" + Locale.getDefault().getCountry()));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("stitchbird."))
                .sorted().forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        return options;
    }

    /** What is being opened comes into sight first: a second Java would slow it down. */
    private void waitForTheWindow() {
        try {
            display.syncExec(() -> { });
        } catch (SWTException e) {
            // The window has gone.
            return;
        }
    }

    @Override
    public boolean mayWait() {
        return Display.findDisplay(Thread.currentThread()) == null;
    }

    @Override
    public void printed(String line) {
        ILog.of(WorkerLaunch.class).info(line);
    }
}
