// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of this bundle in the language of the default locale: English, or Korean. */
public final class Messages {
    private static final String BUNDLE = "org.stitchbird.engine.text.messages";
    /** Without it, asking for English on a Korean machine would answer Korean. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /**
     * The sentence in the language of the default locale.
     *
     * @param key a key of messages.properties
     * @param arguments what goes into {0}, {1} …; shown by their toString, so that 1000 stays 1000
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        return text(Locale.getDefault(), key, arguments);
    }

    /** The sentence in the language of that locale; see {@link #text(String, Object...)}. */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).getString(key);
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = String.valueOf(arguments[i]);
        }
        String sentence = new MessageFormat(pattern, Locale.ROOT).format(shown);
        return locale.getLanguage().equals("ko") ? Particles.settle(sentence) : sentence;
    }

    /** Whether there is a sentence of that key. */
    public static boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
