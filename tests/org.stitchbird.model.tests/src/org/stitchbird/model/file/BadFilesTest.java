// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of damage is refused with its line, its column and a sentence, in both languages. */
class BadFilesTest {
    private static final Pattern BLOCK = Pattern.compile("(.*)\n---- (\\d+):(\\d+) (.*)\n((?s:.*))\n");
    private static final Locale BEFORE = Locale.getDefault();

    /** A damaged file and what is said about it; in the sentence … stands for anything. */
    private record Bad(String what, byte[] content, int line, int column, String sentence) {
        Bad(String what, String content, int line, int column, String sentence) {
            this(what, content.getBytes(StandardCharsets.UTF_8), line, column, sentence);
        }
    }

    /** Those of files/bad-files.txt, and those that cannot stand in a text. */
    private static List<Bad> bad() {
        List<Bad> bad = new ArrayList<>();
        String[] blocks;
        try {
            blocks = RoundTripTest.resource("/files/bad-files.txt").split("(?m)^==== ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String block : List.of(blocks).subList(1, blocks.length)) {
            Matcher matcher = BLOCK.matcher(block);
            assertTrue(matcher.matches(), block);
            bad.add(new Bad(matcher.group(1), matcher.group(5), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)), matcher.group(4)));
        }
        String empty = "The file is empty. Take an older copy of it.";
        bad.add(new Bad("nothing", "", 1, 1, empty));
        bad.add(new Bad("only space", " \n\n", 1, 1, empty));
        String encoding = "Here the file stops being UTF-8 text. …";
        bad.add(new Bad("bytes", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 1, 1, encoding));
        bad.add(new Bad("UTF-16", "<flow format='1'/>".getBytes(StandardCharsets.UTF_16), 1, 1, encoding));
        byte[] korean = "<flow format='1'\n  title='가'/>".getBytes(Charset.forName("EUC-KR"));
        bad.add(new Bad("EUC-KR", korean, 2, 10, encoding));
        byte[] half = {'<', 'f', '\n', (byte) 0xEA, (byte) 0xB0};
        bad.add(new Bad("UTF-8 cut in a character", half, 2, 1, encoding));
        bad.add(new Bad("a control character", "<flow format='1'\ntitle='\u0007'/>", 2, 8,
                "From here on the file is damaged: …"));
        String deep = "<flow format='1'><nodes><node id='a' type='t'>\n" + "<setting name='s'>\n".repeat(101);
        bad.add(new Bad("settings too deep", deep, 102, 1, "Settings are nested more than 100 deep."));
        bad.add(new Bad("endless depth", "<a>".repeat(100_000), 1, 1, "This is not a flow file: …"));
        return bad;
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithPlaceAndSentence() {
        return bad().stream().map(each -> DynamicTest.dynamicTest(each.what(), () -> {
            Locale.setDefault(Locale.ENGLISH);
            FlowFormatException refused = refused(each);
            String expected = each.sentence();
            if (expected.endsWith("…")) {
                expected = expected.substring(0, expected.length() - 1);
                assertTrue(refused.reason().startsWith(expected), refused.reason());
            } else {
                assertEquals(expected, refused.reason());
            }
            assertEquals(each.line(), refused.line(), refused.getMessage());
            assertEquals(each.column(), refused.column(), refused.getMessage());
            assertEquals("bad.flow, line " + each.line() + ", column " + each.column() + ": " + refused.reason(),
                    refused.getMessage());
            Locale.setDefault(Locale.KOREAN);
            FlowFormatException korean = refused(each);
            assertTrue(korean.getMessage().startsWith("bad.flow, " + each.line() + "행 " + each.column() + "열: "),
                    korean.getMessage());
            assertTrue(korean.reason().chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), korean.reason());
        }));
    }

    @Test
    void everySentenceAboutTheFormatIsSeenHere() {
        Locale.setDefault(Locale.ENGLISH);
        ResourceBundle bundle = ResourceBundle.getBundle("org.stitchbird.model.text.messages", Locale.ENGLISH);
        Set<String> unseen = new HashSet<>();
        List<String> reasons = bad().stream().map(each -> refused(each).reason()).toList();
        for (String key : bundle.keySet()) {
            String[] parts = bundle.getString(key).replace("''", "'").split("\\{[0-9]\\}");
            String fixed = Stream.of(parts).max(Comparator.comparingInt(String::length)).orElseThrow();
            if (key.startsWith("format.") && reasons.stream().noneMatch(reason -> reason.contains(fixed))) {
                unseen.add(key);
            }
        }
        // format.at frames the others; format.large has a test of its own
        assertEquals(Set.of("format.at", "format.large"), unseen);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsParsed() {
        Locale.setDefault(Locale.ENGLISH);
        FlowFormatException refused = refused(new Bad("large", new byte[FlowFile.LARGEST + 1], 1, 1, ""));
        assertEquals("The file is larger than 64 MB, so it cannot be a flow.", refused.reason());
    }

    private static FlowFormatException refused(Bad bad) {
        return assertThrows(FlowFormatException.class,
                () -> FlowFile.read(new ByteArrayInputStream(bad.content()), "bad.flow"));
    }
}
