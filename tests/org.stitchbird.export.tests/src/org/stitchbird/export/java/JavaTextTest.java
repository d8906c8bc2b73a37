// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void literalsShowEverything() {
        assertEquals("\"a\\\"b\\\\u000a\\n\"", JavaText.literal("a\"b\\u000a\n"));
        assertEquals("\"\\u202e한국어\\ud800\"", JavaText.literal("\u202E한국어\uD800"));
    }

    @Test
    void commentsCannotBeLeft() {
        for (String text : DifficultFlows.HOSTILE) {
            String comment = JavaText.javadoc(text);
            assertFalse(comment.contains("*/") || comment.contains("\\u") || comment.contains("\n"), comment);
        }
    }

    @Test
    void namesAreLikeTheirTextAndNeverTwice() {
        Identifiers names = new Identifiers("run");
        assertEquals("readCsv", names.take("Read CSV", "node"));
        assertEquals("readCsv2", names.take("read csv!", "node"));
        assertEquals("class2", names.take("class", "node"));
        assertEquals("run2", names.take("run", "node"));
        assertEquals("hangukeo", names.take("한국어", "node"));
        assertEquals("node", names.take("--", "node"));
        assertTrue(names.take("n".repeat(500), "node").length() < 50);
    }

    @Test
    void longLinesAreBrokenWherePeopleWould() {
        String call = "        call(" + "first(argument, another), ".repeat(6) + "last);";
        assertEquals("        call(first(argument, another), first(argument, another), first(argument, another), "
                + "first(argument, another),\n                first(argument, another), "
                + "first(argument, another), last);",
                LineBreaks.in(call));
        String text = "        String text = \"" + "word \\\" ".repeat(40) + "\";";
        LineBreaks.in(text).lines().forEach(line -> assertTrue(line.length() <= 120, line));
        assertEquals(text.replaceAll("[^w]", "").length(), LineBreaks.in(text).replaceAll("[^w]", "").length());
    }
}
