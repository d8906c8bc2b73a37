// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts in the order of their first appearance, without making a text again that is already there. */
final class Labels {
    private final List<String> texts;
    private int[] slots;

    /** No texts yet. */
    Labels() {
        texts = new ArrayList<>();
        slots = filled(64);
    }

    /** The same texts and numbers, to which others are added. */
    Labels(Labels before) {
        texts = new ArrayList<>(before.texts);
        slots = before.slots.clone();
    }

    /** How many texts there are. */
    int size() {
        return texts.size();
    }

    /** The texts by number. */
    List<String> texts() {
        return texts;
    }

    /** The number of that text, a new one if it has not been seen before. */
    int number(char[] text, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = spread(hash) & slots.length - 1;
        while (slots[slot] >= 0) {
            if (same(texts.get(slots[slot]), text, offset, length)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        int number = texts.size();
        slots[slot] = number;
        texts.add(new String(text, offset, length));
        if (texts.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    /** The number of that text, a new one if it has not been seen before. */
    int number(String text) {
        return number(text.toCharArray(), 0, text.length());
    }

    private void grow() {
        slots = filled(slots.length * 2);
        for (int number = 0; number < texts.size(); number++) {
            // The same sum as above: it is what String promises.
            int slot = spread(texts.get(number).hashCode()) & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number;
        }
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private static boolean same(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }
}
