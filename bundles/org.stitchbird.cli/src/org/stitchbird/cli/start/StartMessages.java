// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said before there is a framework, in the language of the person; loaded only when there is something to say. */
final class StartMessages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.cli.start.messages");

    private StartMessages() {
    }

    /** The text under that key with its places filled. */
    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }
}
