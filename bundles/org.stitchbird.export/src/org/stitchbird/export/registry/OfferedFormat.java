// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.UnansweredException;

/**
 * A format behind a service, which is made when somebody first wants it; a plug-in's with care, and one that fails counts as
 * not there.
 *
 * @param <T> the interface of the format
 */
final class OfferedFormat<T> {
    private final ServiceReference<T> reference;
    private final Guarding<T> guarding;
    private T format;
    private boolean failed;

    /**
     * What stands in front of a plug-in's format.
     *
     * @param <T> the interface of the format
     */
    interface Guarding<T> {
        /** The guard of a format. */
        T of(T format) throws UnansweredException;

        /** Whether what a guard has heard is in that language. */
        boolean isSpoken(T guard, Locale language);
    }

    OfferedFormat(ServiceReference<T> reference, Guarding<T> guarding) {
        this.reference = reference;
        this.guarding = guarding;
    }

    boolean isOf(ServiceReference<T> other) {
        return reference.equals(other);
    }

    /** The format; empty when it cannot be made. */
    synchronized Optional<T> get() {
        boolean foreign = Guard.isForeign(reference.getBundle());
        if (!failed && (format == null || foreign && !guarding.isSpoken(format, Locale.getDefault()))) {
            BundleContext context = FrameworkUtil.getBundle(OfferedFormat.class).getBundleContext();
            try {
                if (foreign) {
                    T made = Guard.ask(() -> context.getService(reference));
                    format = made == null ? null : guarding.of(made);
                } else {
                    format = context.getService(reference);
                }
            } catch (UnansweredException e) {
                failed = true;
                format = null;
                System.getLogger("org.stitchbird.export").log(Level.WARNING, "A format of "
                        + reference.getBundle().getSymbolicName() + " is left out: " + e.getMessage(), e.getCause());
            }
        }
        return Optional.ofNullable(format);
    }
}
