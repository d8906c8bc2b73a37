// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import org.stitchbird.export.format.PlainFlow;

/** Notes of the KnowledgeFlow, which may be written in HTML, as plain ones of a fitting size. */
final class NoteText {
    private static final int LETTERS = 44;
    private static final int LETTER_WIDTH = 7;
    private static final int LINE_HEIGHT = 20;
    private static final int EDGE = 24;
    private static final int NARROWEST = 136;

    private NoteText() {
    }

    /** A note with its left upper corner at a place. */
    static PlainFlow.Note note(String text, int x, int y) {
        String plain = plain(text);
        int longest = plain.lines().mapToInt(String::length).max().orElse(0);
        int lines = plain.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / (LETTERS - 4)).sum();
        return new PlainFlow.Note(plain, x, y, Math.max(NARROWEST, Math.min(LETTERS, longest) * LETTER_WIDTH + EDGE),
                Math.max(1, lines) * LINE_HEIGHT + EDGE);
    }

    /** The text without tags; lines that were broken by hand within HTML flow on. */
    static String plain(String text) {
        if (!text.strip().toLowerCase(java.util.Locale.ROOT).startsWith("<html")) {
            return text.strip();
        }
        return text.replaceAll("\\s+", " ").replaceAll("(?i)<(br|p|/p|li|tr)\\s*/?>", "\n").replaceAll("<[^>]*>", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"")
                .replace("&amp;", "&").replaceAll(" *\n[ \n]*", "\n").strip();
    }
}
