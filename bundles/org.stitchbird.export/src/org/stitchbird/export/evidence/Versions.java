// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.guard.GuardedNodeType;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** What software took part in a flow's results. */
final class Versions {
    /** In the manifest of a bundle: the library that it wraps, with its version. */
    private static final String LIBRARY = "Stitchbird-Library";

    private Versions() {
    }

    /** Stitchbird, Java, the bundles of the flow's node types and the libraries that they wrap, as far as known. */
    static Map<String, String> of(CheckedFlow flow) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("Java", System.getProperty("java.version", "") + " (" + System.getProperty("java.vendor", "")
                + ")");
        add(versions, "Stitchbird", Versions.class);
        for (PlainFlow.Node node : flow.flow().nodes()) {
            flow.type(node.id()).ifPresent(type -> {
                add(versions, null, GuardedNodeType.behind(type).getClass());
                library(versions, type.spec().library());
            });
        }
        return versions;
    }

    private static void add(Map<String, String> versions, String name, Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null) {
            return;
        }
        versions.put(name == null ? bundle.getSymbolicName() : name, bundle.getVersion().toString());
        String library = bundle.getHeaders("").get(LIBRARY);
        library(versions, library == null ? "" : library);
    }

    /** A library is told as its name and its version. */
    private static void library(Map<String, String> versions, String library) {
        int space = library.lastIndexOf(' ');
        if (space > 0) {
            versions.put(library.substring(0, space), library.substring(space + 1));
        }
    }
}
