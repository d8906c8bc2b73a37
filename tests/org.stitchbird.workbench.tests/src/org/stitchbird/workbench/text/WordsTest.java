// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, with the same places to fill. */
class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/org/stitchbird/workbench/text/messages", "/org/stitchbird/workbench/text/platform",
        "/OSGI-INF/l10n/bundle"})
    void everyTextStandsInBothLanguages(String name) throws IOException {
        Properties english = read(name + ".properties");
        Properties korean = read(name + "_ko.properties");
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(korean.keySet()));
        for (Object key : english.keySet()) {
            assertEquals(places(english.get(key)), places(korean.get(key)), key.toString());
        }
    }

    @Test
    void everyNameInThePluginsDeclarationIsTranslated() throws IOException {
        Properties words = read("/OSGI-INF/l10n/bundle.properties");
        Matcher matcher = Pattern.compile("\"%([^\"]+)\"").matcher(text("/plugin.xml"));
        int found = 0;
        while (matcher.find()) {
            found++;
            assertTrue(words.containsKey(matcher.group(1)), matcher.group(1));
        }
        assertTrue(found > 30);
    }

    @Test
    void textsFollowTheLanguage() {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals("Problems (2)", Messages.text("problems.count", 2));
        assertEquals("96.0 %", Figures.percent(0.96));
        Locale.setDefault(Locale.KOREAN);
        assertEquals("문제 (2)", Messages.text("problems.count", 2));
        assertEquals("96.0%", Figures.percent(0.96));
        assertEquals("1,000", Figures.whole(1000));
        assertEquals("2.5", Figures.count(2.5));
    }

    private static Set<String> places(Object text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text.toString());
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = WordsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
