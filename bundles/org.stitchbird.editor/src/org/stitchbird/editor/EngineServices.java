// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.session.FlowSessions;
import org.stitchbird.engine.spec.NodeTypes;

/** The engine's services, as the platform offers them. */
final class EngineServices {
    private EngineServices() {
    }

    static NodeTypes types() {
        return find(NodeTypes.class);
    }

    static FlowSessions sessions() {
        return find(FlowSessions.class);
    }

    private static <T> T find(Class<T> service) {
        BundleContext context = FrameworkUtil.getBundle(EngineServices.class).getBundleContext();
        ServiceReference<T> reference = context.getServiceReference(service);
        if (reference == null) {
            throw new IllegalStateException(Messages.get("editor.noEngine", service.getSimpleName()));
        }
        return context.getService(reference);
    }
}
