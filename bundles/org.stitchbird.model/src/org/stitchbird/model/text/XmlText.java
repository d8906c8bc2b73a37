// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.text;

/** Which characters a text may hold so that XML 1.0, and so a flow file, can keep it. */
public final class XmlText {
    private XmlText() {
    }

    /**
     * The first code point that a flow file cannot hold, or -1 when it can hold the whole text.
     *
     * <p>Those are the control characters other than tab, line feed and carriage return, U+FFFE, U+FFFF and
     * surrogates without their other half.
     */
    public static int firstForbidden(String text) {
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            if (!allowed(point)) {
                return point;
            }
            i += Character.charCount(point);
        }
        return -1;
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point <= 0xD7FF
                || point == '\t' || point == '\n' || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    /** The code point as people look it up: U+0007. */
    public static String name(int point) {
        return String.format("U+%04X", point);
    }
}
