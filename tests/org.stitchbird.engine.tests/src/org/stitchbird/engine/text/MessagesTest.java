// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.sample.InLanguage;

class MessagesTest {
    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(pattern).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties english = read("messages.properties");
        Properties korean = read("messages_ko.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(korean.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(korean.getProperty(key)), key);
            assertFalse(korean.getProperty(key).isBlank(), key);
        }
    }

    @Test
    void noSentenceLosesAPlaceToASingleApostrophe() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_ko.properties"}) {
            Properties all = read(file);
            for (String key : all.stringPropertyNames()) {
                String shown = new MessageFormat(all.getProperty(key), Locale.ROOT)
                        .format(new Object[] {"{0}", "{1}", "{2}", "{3}", "{4}"});
                assertEquals(all.getProperty(key).replace("''", "'"), shown, key);
            }
        }
    }

    @Test
    void speaksTheLanguageOfTheDefaultLocaleAndEnglishOtherwise() {
        assertEquals("a table", InLanguage.of(Locale.GERMANY, () -> Messages.text("kind.table")));
        assertEquals("테이블", InLanguage.of(Locale.KOREA, () -> Messages.text("kind.table")));
        assertEquals("a table", InLanguage.of(Locale.KOREA, () -> Messages.text(Locale.ENGLISH, "kind.table")));
    }
}
