// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.session.FlowSessions;
import org.stitchbird.engine.spec.AbsentTypes;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.registry.FlowFormats;
import org.stitchbird.export.registry.FlowOutcomes;

/** The engine's services, looked up when a command needs them; the framework lets go of them when it ends. */
final class Engine {
    private final BundleContext context = FrameworkUtil.getBundle(Engine.class).getBundleContext();

    /** Lets the engine come up beside what the caller does next. */
    Engine ahead() {
        Thread.ofPlatform().daemon().name("engine").start(() -> {
            try {
                sessions();
            } catch (IllegalStateException e) {
                // Told when the command asks for it.
            }
        });
        return this;
    }

    Engine() {
        context.registerService(AbsentTypes.class, new PlugInsAbsent(context), null);
    }

    NodeTypes types() {
        return service(NodeTypes.class);
    }

    FlowSessions sessions() {
        return service(FlowSessions.class);
    }

    FlowFormats formats() {
        return service(FlowFormats.class);
    }

    FlowOutcomes outcomes() {
        return service(FlowOutcomes.class);
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException(Messages.get("engine.missing", type.getSimpleName()));
        }
        return service;
    }
}
