// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

/** Something about plug-ins did not work; the message is a sentence for people that says what, where and what to do. */
public final class PlugInException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * With what people read.
     *
     * @param sentence what is wrong, in the language of the person
     */
    public PlugInException(String sentence) {
        super(sentence);
    }

    /** With what people read, and with what it came from, for the log. */
    public PlugInException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
