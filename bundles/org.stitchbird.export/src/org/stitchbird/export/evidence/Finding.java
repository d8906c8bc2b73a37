// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import org.stitchbird.export.Messages;

/**
 * Something that a replay has shown.
 *
 * @param outcome what it means
 * @param subject what it is about, as a stable word: flow, settings, version, data, check, run, figures or golden
 * @param sentence it, in the language of the person
 */
public record Finding(Outcome outcome, String subject, String sentence) {
    /** What a finding means. */
    public enum Outcome {
        /** It came out the same. */
        SAME,
        /** It did not. */
        DIFFERENT,
        /** It is not what it was, which alone makes nothing different. */
        NOTE
    }

    static Finding same(String subject, String key, Object... arguments) {
        return new Finding(Outcome.SAME, subject, Messages.get(key, arguments));
    }

    static Finding different(String subject, String key, Object... arguments) {
        return new Finding(Outcome.DIFFERENT, subject, Messages.get(key, arguments));
    }

    static Finding note(String subject, String key, Object... arguments) {
        return new Finding(Outcome.NOTE, subject, Messages.get(key, arguments));
    }
}
