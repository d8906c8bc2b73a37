// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.Locale;

/** Sizes of files for people. */
public final class Bytes {
    private static final int KILO = 1024;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Bytes() {
    }

    /** A number of bytes in the unit that fits, such as "1.4 MB". */
    public static String text(long bytes) {
        double size = bytes / (double) KILO;
        int unit = 0;
        while (size >= KILO && unit < UNITS.length - 1) {
            size /= KILO;
            unit++;
        }
        return String.format(Locale.getDefault(), size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
