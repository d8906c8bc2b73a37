// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence stands in both languages and fills the same places. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final ResourceBundle english = Messages.texts(Locale.ENGLISH);
    private final ResourceBundle korean = Messages.texts(Locale.KOREAN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(Locale.KOREAN.getLanguage(), korean.getLocale().getLanguage());
        // A Korean bundle answers for its parent too, so only its own keys are compared.
        assertEquals(new TreeSet<>(english.keySet()), own(korean));
    }

    private static Set<String> own(ResourceBundle bundle) {
        return bundle.keySet().stream().filter(key -> !bundle.getString(key).equals(
                Messages.texts(Locale.ENGLISH).getString(key))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(korean.getString(key)), key);
        }
    }

    private static Set<String> places(String pattern) {
        // A quote that stands alone would swallow the places behind it.
        String filled = new MessageFormat(pattern, Locale.ROOT)
                .format(new Object[] {"<0>", "<1>", "<2>", "<3>", "<4>"});
        assertFalse(filled.contains("{"), pattern);
        return PLACE.matcher(pattern).results().map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesAFewOfMany() {
        assertEquals("'a', 'b'", Messages.names(java.util.List.of("a", "b")));
    }
}
