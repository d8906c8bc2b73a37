// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the canvas in the language of the person. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.editor.messages");

    private Messages() {
    }

    /** The text under that key with its places filled. */
    public static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, BUNDLE.getLocale()).format(arguments);
    }

    /** The text under that key, if there is one. */
    public static Optional<String> find(String key) {
        try {
            return Optional.of(BUNDLE.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
