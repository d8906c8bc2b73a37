// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.data.ValueKeeper;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.UnansweredException;

/** Finds those who keep a kind of value. */
@FunctionalInterface
public interface ValueKeepers {
    /** The keepers of a kind, by its id: several bundles may have values of the same kind; empty when nobody keeps it. */
    List<ValueKeeper> of(String kind);

    /** Those that are registered at the moment when one is looked for; none outside of OSGi. */
    static ValueKeepers registered() {
        return kind -> {
            Bundle own = FrameworkUtil.getBundle(ValueKeepers.class);
            BundleContext context = own == null ? null : own.getBundleContext();
            try {
                Collection<ServiceReference<ValueKeeper>> found = context == null ? List.<ServiceReference<ValueKeeper>>of()
                        : context.getServiceReferences(ValueKeeper.class, "(" + ValueKeeper.KINDS + "=" + kind + ")");
                return found.stream().map(each -> made(context, each)).filter(each -> each != null).toList();
            } catch (InvalidSyntaxException e) {
                // A kind of so odd a name is kept by nobody.
                return List.of();
            }
        };
    }

    /** The keeper; {@code null} when it cannot be made, or a plug-in does not come back from that. */
    private static ValueKeeper made(BundleContext context, ServiceReference<ValueKeeper> reference) {
        try {
            return Guard.isForeign(reference.getBundle()) ? Guard.ask(() -> context.getService(reference))
                    : context.getService(reference);
        } catch (UnansweredException e) {
            return null;
        }
    }
}
