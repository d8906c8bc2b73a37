// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.stitchbird.engine.spec.NodeTypes;

/** The node types that the engine knows. */
public final class KnownTypes {
    private static final long PATIENCE_MILLIS = 10_000;

    private KnownTypes() {
    }

    /**
     * The engine's service.
     *
     * @throws IllegalStateException if the engine does not offer it
     */
    public static NodeTypes get() {
        BundleContext context = FrameworkUtil.getBundle(KnownTypes.class).getBundleContext();
        ServiceTracker<NodeTypes, NodeTypes> tracker = new ServiceTracker<>(context, NodeTypes.class, null);
        tracker.open();
        try {
            NodeTypes types = tracker.waitForService(PATIENCE_MILLIS);
            if (types == null) {
                throw new IllegalStateException("The engine offers no node types");
            }
            return types;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The engine was not awaited", e);
        } finally {
            tracker.close();
        }
    }
}
