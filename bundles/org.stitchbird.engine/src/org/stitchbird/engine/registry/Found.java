// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The services of one type that are registered now; looked for when asked, and again when one has come or gone. */
public final class Found<S> {
    private final Class<S> type;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile BundleContext listening;
    private volatile List<S> all;

    /** Finds services of this type. */
    public Found(Class<S> type) {
        this.type = type;
    }

    /** Those there are, in the order of their ranks; the same list until one comes or goes. None outside of OSGi. */
    public List<S> all() {
        List<S> known = all;
        BundleContext context = context();
        if (known != null && listening == context) {
            return known;
        }
        if (context == null) {
            return List.of();
        }
        listen(context);
        int before = changes.get();
        // Nothing is held while services are made: their bundles may be at work on other threads.
        List<S> found = look(context);
        if (changes.get() == before) {
            all = found;
        }
        return found;
    }

    private synchronized void listen(BundleContext context) {
        try {
            if (listening != context) {
                context.addServiceListener(event -> changed(), "(objectClass=" + type.getName() + ")");
                listening = context;
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<S> look(BundleContext context) {
        List<S> found = new ArrayList<>();
        try {
            List<ServiceReference<S>> references = new ArrayList<>(context.getServiceReferences(type, null));
            references.sort(Comparator.reverseOrder());
            for (ServiceReference<S> each : references) {
                S service = context.getService(each);
                if (service != null) {
                    found.add(service);
                }
            }
        } catch (InvalidSyntaxException | IllegalStateException e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "Services cannot be looked for", e);
        }
        return NewestBundles.only(found);
    }

    private void changed() {
        changes.incrementAndGet();
        all = null;
    }

    /** That of this bundle while it runs. */
    private static BundleContext context() {
        Bundle own = FrameworkUtil.getBundle(Found.class);
        return own == null ? null : own.getBundleContext();
    }
}
