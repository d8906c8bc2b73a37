// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said about installing plug-ins, in the language of the person. */
final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.plugins.install.messages");

    private Messages() {
    }

    /** The text under that key with its places filled. */
    static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, BUNDLE.getLocale()).format(arguments);
    }
}
