// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.stitchbird.engine.spec.Step;

/** The words of the palette in the language of the person. */
final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.stitchbird.editor.palette.messages");

    private Messages() {
    }

    /** The text under that key with its places filled. */
    static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, BUNDLE.getLocale()).format(arguments);
    }

    /** The name of a step. */
    static String step(Step step) {
        return get("step." + step.name());
    }
}
