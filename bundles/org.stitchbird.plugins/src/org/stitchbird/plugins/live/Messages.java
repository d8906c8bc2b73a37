// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said of plug-ins that come and go, in the language of the person. */
final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.plugins.live.messages");

    private Messages() {
    }

    /** The text under that key with its places filled. */
    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }
}
