// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The classes of plug-ins that may stand in model files: none, unless the plug-in itself names them.
 *
 * <p>A plug-in with learners of its own lists their classes, and those that they are made of, in its manifest under
 * {@code Stitchbird-Model-Classes}, separated by commas. Names are whole, so that nothing else slips in.
 */
final class VouchedClasses {
    private static final String HEADER = "Stitchbird-Model-Classes";

    private VouchedClasses() {
    }

    /** What the plug-ins that are installed now vouch for; empty outside of OSGi. */
    static Set<String> names() {
        Set<String> names = new HashSet<>();
        Bundle own = FrameworkUtil.getBundle(VouchedClasses.class);
        if (own != null && own.getBundleContext() != null) {
            for (Bundle plugIn : own.getBundleContext().getBundles()) {
                names.addAll(names(plugIn.getHeaders().get(HEADER)));
            }
        }
        return names;
    }

    /** The names in the value of the header, which may be {@code null}. */
    static Set<String> names(String header) {
        Set<String> names = new HashSet<>(header == null ? List.of() : List.of(header.strip().split("\\s*,\\s*")));
        names.remove("");
        return names;
    }
}
