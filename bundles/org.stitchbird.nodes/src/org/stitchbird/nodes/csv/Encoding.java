// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The character set of a file.
 *
 * @param charset the character set
 * @param markLength the bytes at the start of the file that only say so
 * @param label the name of the character set for people
 */
record Encoding(Charset charset, int markLength, String label) {
    private static final List<Encoding> MARKED = List.of(
            new Encoding(StandardCharsets.UTF_8, 3, "UTF-8"),
            new Encoding(StandardCharsets.UTF_16LE, 2, "UTF-16"),
            new Encoding(StandardCharsets.UTF_16BE, 2, "UTF-16"));

    /**
     * Finds out the encoding of a file.
     *
     * @param file the file's name for messages
     * @param head its first bytes
     * @param wanted the name of a character set, or {@code auto}; a byte order mark in the file goes first
     * @throws CsvRefusal if these are not the first bytes of a text file
     */
    static Encoding of(String file, byte[] head, String wanted) throws CsvRefusal {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw CsvRefusal.of("file", "workbook", file);
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            throw CsvRefusal.of("file", "packed", file);
        }
        for (Encoding marked : MARKED) {
            byte[] mark = "\uFEFF".getBytes(marked.charset);
            if (startsWith(head, mark)) {
                return marked;
            }
        }
        boolean little = zeros(head, 1) > zeros(head, 0);
        if (wanted.equals("UTF-16")) {
            Charset order = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new Encoding(order, 0, "UTF-16");
        }
        if (Math.max(zeros(head, 0), zeros(head, 1)) > head.length / 8
                && Math.min(zeros(head, 0), zeros(head, 1)) == 0) {
            throw CsvRefusal.of("encoding", "utf16", file);
        }
        return wanted.equals("auto") ? new Encoding(StandardCharsets.UTF_8, 0, "UTF-8")
                : new Encoding(Charset.forName(wanted), 0, wanted);
    }

    /** The first characters of a file. */
    String sample(byte[] head) {
        return new String(head, markLength, head.length - markLength, charset);
    }

    private static boolean startsWith(byte[] head, int... start) {
        byte[] bytes = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return startsWith(head, bytes);
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && java.util.Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    /** How many bytes at odd (1) or even (0) places are zero. */
    private static int zeros(byte[] head, int parity) {
        int count = 0;
        for (int i = parity; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
        }
        return count;
    }
}
