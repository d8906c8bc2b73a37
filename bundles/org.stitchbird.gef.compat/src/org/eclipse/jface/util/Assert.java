// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.eclipse.jface.util;

/**
 * The checks that GEF 3.2 makes of its arguments, under the name by which it calls them.
 *
 * <p>JFace dropped this class long ago; GEF sees it because this bundle is a fragment of GEF.
 */
public final class Assert {
    private Assert() {
    }

    /** Refuses an argument that is not legal; returns {@code true} otherwise. */
    public static boolean isLegal(boolean legal) {
        return isLegal(legal, "");
    }

    /** Refuses an argument that is not legal, with a message; returns {@code true} otherwise. */
    public static boolean isLegal(boolean legal, String message) {
        if (!legal) {
            throw new IllegalArgumentException(message);
        }
        return true;
    }

    /** Refuses {@code null}. */
    public static void isNotNull(Object object) {
        isNotNull(object, "");
    }

    /** Refuses {@code null}, with a message. */
    public static void isNotNull(Object object, String message) {
        isTrue(object != null, message);
    }

    /** Refuses what does not hold; returns {@code true} otherwise. */
    public static boolean isTrue(boolean holds) {
        return isTrue(holds, "");
    }

    /** Refuses what does not hold, with a message; returns {@code true} otherwise. */
    public static boolean isTrue(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
        return true;
    }
}
