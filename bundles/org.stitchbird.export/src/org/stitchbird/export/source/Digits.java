// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;

/** Packs numbers into text of letters, digits, plus and slash, which no language takes for anything but text. */
final class Digits {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /** A literal of Java may have 65,535 bytes, and three of them for a character that is not Latin. */
    private static final int PIECE = 21_000;

    private final StringBuilder text = new StringBuilder();

    /** Adds a whole number that is not negative: five bits a digit, the lowest first; 32 is added when more follow. */
    Digits whole(int value) {
        int rest = value;
        while (rest >= 32) {
            text.append(ALPHABET.charAt(rest & 31 | 32));
            rest >>>= 5;
        }
        text.append(ALPHABET.charAt(rest));
        return this;
    }

    /** Adds all bits of a number: eleven digits of six bits, the highest first. */
    Digits number(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 60; shift >= 0; shift -= 6) {
            text.append(ALPHABET.charAt((int) (bits >>> shift & 63)));
        }
        return this;
    }

    /** Adds numbers, without telling how many. */
    Digits numbers(double[] values) {
        for (double value : values) {
            number(value);
        }
        return this;
    }

    /** The text in pieces that fit into literals; at least one. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length() || at == 0; at += PIECE) {
            pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return pieces;
    }
}
