// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** English and Korean have the same sentences. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties english = load("messages.properties");
        Properties korean = load("messages_ko.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(korean.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(korean.getProperty(key)), key);
            assertTrue(korean.getProperty(key).chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), key);
        }
    }

    @Test
    void everyApostropheIsWrittenTwice() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_ko.properties"}) {
            Properties sentences = load(file);
            for (String key : sentences.stringPropertyNames()) {
                assertFalse(sentences.getProperty(key).replace("''", "").contains("'"), file + " " + key);
            }
        }
    }

    @Test
    void theDefaultLocaleChoosesAndNumbersStayAsTheyAre() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertEquals("The version of a node type is 1 or more, not 12345.", Messages.text("refuse.version", 12345));
            Locale.setDefault(Locale.KOREA);
            assertEquals("노드 유형의 버전은 1 이상이어야 합니다. 12345은(는) 쓸 수 없습니다.", Messages.text("refuse.version", 12345));
            Locale.setDefault(Locale.FRANCE);
            assertEquals("The version of a node type is 1 or more, not 12345.", Messages.text("refuse.version", 12345));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
