// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.template;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said about the words for a new plug-in, in the language of the person. */
final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.cli.template.messages");

    private Messages() {
    }

    /** The sentence under that key with its places filled. */
    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }
}
