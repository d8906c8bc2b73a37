// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this plug-in in the language of the person. */
final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** The text under that key with its places filled; numbers are printed without grouping. */
    static String get(String key, Object... arguments) {
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(plain[i]);
        }
        ResourceBundle texts = ResourceBundle.getBundle("org.stitchbird.examples.handover.messages",
                Locale.getDefault(), Messages.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }
}
