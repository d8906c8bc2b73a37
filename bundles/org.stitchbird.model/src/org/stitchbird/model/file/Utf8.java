// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.stitchbird.model.text.Messages;

/** Turns bytes into text and refuses what is not UTF-8, telling where. */
final class Utf8 {
    private Utf8() {
    }

    /** The text, without the byte order mark that some editors put in front. */
    static String decode(byte[] content, String name) throws FlowFormatException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), chars, true);
        chars.flip();
        if (result.isError()) {
            Place place = Place.of(chars, chars.length());
            throw new FlowFormatException(name, place.line(), place.column(), Messages.text("format.encoding"), null);
        }
        boolean marked = chars.length() > 0 && chars.get(0) == '\uFEFF';
        return marked ? chars.subSequence(1, chars.length()).toString() : chars.toString();
    }
}
