// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this bundle in the language of the person. */
public final class Messages {
    private static final int NAMES = 3;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** The text under that key with its places filled; numbers are printed without grouping, as editors show lines. */
    public static String get(String key, Object... arguments) {
        Object[] plain = arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(plain[i]);
        }
        return new MessageFormat(texts(Locale.getDefault()).getString(key), Locale.ROOT).format(plain);
    }

    /** Names in quotes for a sentence: the first few of them, and how many more there are. */
    public static String names(Collection<String> names) {
        String few = String.join(", ", names.stream().limit(NAMES).map(name -> "'" + name + "'").toList());
        return names.size() <= NAMES ? few : get("names.more", few, names.size() - NAMES);
    }

    static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("org.stitchbird.nodes.messages", language,
                Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
