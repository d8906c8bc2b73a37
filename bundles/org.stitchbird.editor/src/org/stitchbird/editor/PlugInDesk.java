// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.model.flow.Node;

/**
 * What the program around the canvas knows of plug-ins, and what it does about those that are missing; an OSGi service.
 *
 * <p>All methods are called on the UI thread and answer at once.
 */
public interface PlugInDesk {
    /**
     * The plug-in that brings a node type.
     *
     * @param id what it is known by
     * @param name what people call it; {@code null} when nobody knows
     * @param site the address from which others can have it; {@code null} when there is none
     */
    record Bringer(String id, String name, String site) {
    }

    /**
     * Why a node type is not known here, and what can be done.
     *
     * @param sentence which plug-in is missing and why; {@code null} when nothing is known of it
     * @param shortly the same in a few words, for a card; {@code null} likewise
     * @param way what a click can do, in words for a button; {@code null} for nothing
     */
    record Missing(String sentence, String shortly, String way) {
        /** Nothing is known and nothing can be done. */
        public static final Missing UNKNOWN = new Missing(null, null, null);
    }

    /** Which plug-in brings a type that is known; empty when it comes with the product. */
    Optional<Bringer> bringer(String type);

    /** What is missing for a node whose type is not known. */
    Missing missing(Node node);

    /** Does what {@link Missing#way} says. */
    void help(Node node);

    /** The desk of the program, or one that knows nothing. */
    static PlugInDesk now() {
        BundleContext context = FrameworkUtil.getBundle(PlugInDesk.class).getBundleContext();
        ServiceReference<PlugInDesk> reference = context.getServiceReference(PlugInDesk.class);
        PlugInDesk desk = reference == null ? null : context.getService(reference);
        return desk == null ? new NoPlugInDesk() : desk;
    }
}
