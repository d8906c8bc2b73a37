// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of this bundle in the language of the person. */
public final class Messages {
    private static final int NAMES = 3;
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.weka.messages");

    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Map<Locale, ResourceBundle> KEPT = new ConcurrentHashMap<>();

    private Messages() {
    }

    /** The text under that key with its places filled. */
    public static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }

    /** The text under that key in a language that need not be the person's. */
    public static String in(Locale locale, String key) {
        return in(locale).getString(key);
    }

    /** Kept, for the node types ask hundreds of times in each start. */
    private static ResourceBundle in(Locale locale) {
        ResourceBundle words = KEPT.get(locale);
        if (words == null) {
            words = ResourceBundle.getBundle("org.stitchbird.weka.messages", locale, ENGLISH_ELSE);
            KEPT.put(locale, words);
        }
        return words;
    }

    /** What a class stands under among many: a word for its package, or for one around it; empty when there is none. */
    static String group(String className, Locale locale) {
        ResourceBundle words = in(locale);
        for (int end = className.lastIndexOf('.'); end > 0; end = className.lastIndexOf('.', end - 1)) {
            String key = "group." + className.substring(0, end);
            if (words.containsKey(key)) {
                return words.getString(key);
            }
        }
        return "";
    }

    /** Names in quotes for a sentence: the first few of them, and how many more there are. */
    public static String names(List<String> names) {
        String few = String.join(", ", names.stream().limit(NAMES).map(name -> "'" + name + "'").toList());
        return names.size() <= NAMES ? few : get("namesAndMore", few, names.size() - NAMES);
    }
}
