// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.export.registry.FlowFormats;

/** The formats of other tools, as the platform offers them. */
public final class Formats {
    private Formats() {
    }

    /** All formats that are known now. */
    public static FlowFormats all() {
        BundleContext context = FrameworkUtil.getBundle(Formats.class).getBundleContext();
        ServiceReference<FlowFormats> reference = context.getServiceReference(FlowFormats.class);
        return reference == null ? new FlowFormats() : context.getService(reference);
    }
}
