// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.editor.PlugInDesk;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Installer;
import org.stitchbird.plugins.live.Alignment;
import org.stitchbird.plugins.live.LivePlugIns;
import org.stitchbird.plugins.live.PlugInWatch;
import org.stitchbird.workbench.worker.WorkerLaunch;

/**
 * The plug-ins of this workbench: brings them in and takes them away as the person's home of plug-ins says.
 *
 * <p>All work is done on one thread of its own, so that no code of a plug-in stands in the way of the window.
 */
public final class PlugInCare {
    private static PlugInCare care;
    private final PlugInHome home;
    private final LivePlugIns live;
    private final BroughtBy brought;
    private final SeparateTrials trials = new SeparateTrials();
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "stitchbird-plug-ins");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Display display;
    private volatile List<PlugIn> known = List.of();
    private volatile String seen = "";
    private volatile Map<String, String> troubles = Map.of();
    private PlugInWatch watch;

    private PlugInCare(PlugInHome home, Display display) {
        this.home = home;
        this.display = display;
        BundleContext context = FrameworkUtil.getBundle(PlugInCare.class).getBundleContext();
        live = new LivePlugIns(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext(), home);
        brought = new BroughtBy(live);
        context.registerService(PlugInDesk.class, new Desk(this), null);
    }

    /**
     * Brings in what takes part, before the window opens; looks at nothing but a few times of files when there are no
     * plug-ins.
     */
    public static void begin(Display display) {
        care = new PlugInCare(PlugInHome.standard(), display);
        care.seen = care.home.fingerprint();
        // After a crash the framework still has the bundles of last time.
        if (!care.seen.isEmpty() || !care.live.bundles().isEmpty()) {
            care.known = care.home.plugIns();
            care.align();
        }
    }

    /** The care of this workbench. */
    public static PlugInCare get() {
        return care;
    }

    /** The window is there: tries what is new, and watches from now on what others do to the plug-ins. */
    public void windowIsOpen() {
        if (home.isNone()) {
            return;
        }
        if (known.stream().anyMatch(each -> each.state() == State.NEW)) {
            changed();
        }
        work.execute(() -> {
            try {
                watch = PlugInWatch.start(home, seen, this::changed);
            } catch (IOException e) {
                ILog.of(PlugInCare.class).warn("The folder of plug-ins cannot be watched", e);
            }
        });
    }

    /** The plug-ins as they lie on the disk. */
    public PlugInHome home() {
        return home;
    }

    /** All plug-ins as they were known last; answers at once. */
    public List<PlugIn> known() {
        return known;
    }

    /** The plug-in of that id as it was known last. */
    public Optional<PlugIn> known(String id) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What is wrong with a plug-in that should take part, in a sentence. */
    public Optional<String> trouble(String id) {
        return Optional.ofNullable(troubles.get(id));
    }

    /** Installs plug-ins after a trial; not for the UI thread, and what it has done is taken up by {@link #changed()}. */
    Installer installer() {
        return new Installer(home, trials);
    }

    /** Which plug-ins bring which node types. */
    BroughtBy brought() {
        return brought;
    }

    /** Calls back on the UI thread whenever plug-ins are others or stand otherwise; answers what ends that. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Does something to the home on the thread for plug-ins, and takes it up. */
    void perform(HomeChange change, Consumer<String> failed) {
        work.execute(() -> {
            try {
                change.in(home);
            } catch (IOException | RuntimeException e) {
                onDisplay(() -> failed.accept(e.getMessage()));
            }
            takeUp();
        });
    }

    /** Something that changes the home. */
    interface HomeChange {
        /** Does it; throws with a sentence if it cannot be done. */
        void in(PlugInHome home) throws IOException;
    }

    /** Takes up that the home may have changed; on any thread, answers at once. */
    public void changed() {
        work.execute(this::takeUp);
    }

    /** The same, and does something on the UI thread when that is done. */
    void changed(Runnable then) {
        work.execute(() -> {
            takeUp();
            onDisplay(then);
        });
    }

    private void takeUp() {
        try {
            List<PlugIn> before = known;
            refresh();
            List<PlugIn> tried = tried();
            refresh();
            Map<String, String> told = troubles;
            Alignment alignment = align();
            boolean other = alignment.changed() || !before.equals(known);
            if (other) {
                WorkerLaunch.renew();
            }
            Map<String, String> fresh = new LinkedHashMap<>(alignment.troubles());
            fresh.entrySet().removeAll(told.entrySet());
            onDisplay(() -> {
                if (other) {
                    OpenFlows.checkAgain();
                }
                Notice.tell(tried, fresh);
            });
        } catch (RuntimeException | LinkageError e) {
            ILog.of(PlugInCare.class).error("A change of plug-ins was not taken up", e);
        }
        tellListeners();
    }

    private List<PlugIn> tried() {
        try {
            return trials.fresh(home, known);
        } catch (IOException e) {
            ILog.of(PlugInCare.class).error("New plug-ins could not be tried", e);
            onDisplay(() -> Notice.tell(e.getMessage()));
            return List.of();
        }
    }

    private void refresh() {
        seen = home.fingerprint();
        known = home.plugIns();
        tellListeners();
    }

    private Alignment align() {
        Alignment alignment = live.align();
        troubles = alignment.troubles();
        brought.refresh();
        return alignment;
    }

    private void tellListeners() {
        onDisplay(() -> new ArrayList<>(listeners).forEach(Runnable::run));
    }

    private void onDisplay(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }

    /** The workbench ends: the framework forgets all plug-ins. */
    public static void end() {
        if (care != null) {
            care.stop();
        }
    }

    private void stop() {
        work.shutdown();
        try {
            if (watch != null) {
                watch.close();
            }
        } catch (IOException e) {
            ILog.of(PlugInCare.class).warn("The folder of plug-ins is watched on", e);
        }
        live.close();
    }
}
