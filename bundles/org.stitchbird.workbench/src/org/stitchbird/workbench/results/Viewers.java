// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.viewer.ResultViewer;

/** The views that plug-ins add to results; one that cannot say what it shows is not asked again. For the UI thread. */
final class Viewers {
    private static final Set<ResultViewer> FAILED = Collections.newSetFromMap(new WeakHashMap<>());
    private static final ResultViewer PICTURE = new PictureViewer();
    private static ServiceTracker<ResultViewer, ResultViewer> tracker;

    private Viewers() {
    }

    /** Those that show a result, in the order of their ranks. */
    static List<ResultViewer> of(ResultInfo result) {
        List<ResultViewer> all = new ArrayList<>(registered());
        all.add(PICTURE);
        return all.stream().filter(each -> shows(each, result)).toList();
    }

    /** What the tab is called; of one that does not know it, the name of its class. */
    static String name(ResultViewer viewer) {
        try {
            String name = viewer.name();
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fails(viewer, e);
        }
        return viewer.getClass().getSimpleName();
    }

    private static boolean shows(ResultViewer viewer, ResultInfo result) {
        try {
            return !FAILED.contains(viewer) && viewer.shows(result);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fails(viewer, e);
            return false;
        }
    }

    private static void fails(ResultViewer viewer, Throwable why) {
        if (FAILED.add(viewer)) {
            ILog.of(Viewers.class).error("The view " + viewer.getClass().getName() + " is left out: it fails", why);
        }
    }

    /** Another number whenever one has come or gone. */
    static int count() {
        registered();
        return tracker.getTrackingCount();
    }

    private static List<ResultViewer> registered() {
        if (tracker == null) {
            tracker = new ServiceTracker<>(FrameworkUtil.getBundle(Viewers.class).getBundleContext(),
                    ResultViewer.class, null);
            tracker.open();
        }
        Map<ServiceReference<ResultViewer>, ResultViewer> byRank = new TreeMap<>(Collections.reverseOrder());
        byRank.putAll(tracker.getTracked());
        return List.copyOf(byRank.values());
    }
}
