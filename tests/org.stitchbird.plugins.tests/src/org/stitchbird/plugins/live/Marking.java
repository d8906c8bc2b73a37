// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Packed into bundles of tests: leaves a mark while its bundle is active, or fails if the bundle's name says so. */
public final class Marking implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        if (context.getBundle().getSymbolicName().endsWith("fails")) {
            throw new IllegalStateException("out of order");
        }
        System.setProperty(context.getBundle().getSymbolicName(), context.getBundle().getVersion().toString());
    }

    @Override
    public void stop(BundleContext context) {
        System.clearProperty(context.getBundle().getSymbolicName());
    }
}
