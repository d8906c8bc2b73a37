// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the workbench remembers for the person, written to disk at once. */
public final class Preferences {
    private static final String NODE = "org.stitchbird.workbench";

    private Preferences() {
    }

    /** What is remembered under a key, or that default. */
    public static String get(String key, String otherwise) {
        return InstanceScope.INSTANCE.getNode(NODE).get(key, otherwise);
    }

    /** Remembers something under a key. */
    public static void put(String key, String value) {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(key, value);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(Preferences.class).warn("The preference " + key + " could not be written", e);
        }
    }
}
