// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of the workbench in the language of the default locale: English, or Korean. */
public final class Messages {
    private static final String BUNDLE = "org.stitchbird.workbench.text.messages";
    /** Without it, asking for English on a Korean machine would answer Korean. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /**
     * The text under a key.
     *
     * @param arguments what goes into {0}, {1} …; shown by their toString, so that 1000 stays 1000
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        if (arguments.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }

    /** Whether there is a text under that key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
