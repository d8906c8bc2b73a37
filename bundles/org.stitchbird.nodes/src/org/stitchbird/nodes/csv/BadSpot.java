// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the line of a file that is not text in its encoding; slow and thorough, for when reading has failed. */
final class BadSpot {
    private static final int CHUNK = 1 << 16;
    private static final int LOOK = 200;

    private final Encoding encoding;
    private long line = 1;
    private char last;
    private boolean nul;
    private byte[] after = {};

    private BadSpot(Encoding encoding) {
        this.encoding = encoding;
    }

    /** Says in which line the file is not text in that encoding, and what to do. */
    static CsvRefusal refusal(Path file, Encoding encoding) {
        String name = String.valueOf(file.getFileName());
        BadSpot spot = new BadSpot(encoding);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.markLength());
            spot.search(in);
        } catch (IOException e) {
            return CsvRefusal.of("file", "unreadable", name, e.getMessage());
        }
        if (spot.nul) {
            return CsvRefusal.of("file", "nul", name, spot.line);
        }
        String key = spot.looksKorean() ? "encoding.korean" : "encoding.other";
        return CsvRefusal.of("encoding", key, name, spot.line, encoding.label());
    }

    /** Reads until something is not text. */
    private void search(InputStream in) throws IOException {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        for (boolean end = false; !end;) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars.clear(), end);
            if (passes(chars.flip())) {
                return;
            }
            if (result.isError()) {
                int from = bytes.position();
                after = Arrays.copyOfRange(bytes.array(), from, Math.min(from + LOOK, bytes.limit()));
                return;
            }
        }
    }

    /** Counts lines; whether a NUL is among the characters. */
    private boolean passes(CharBuffer chars) {
        while (chars.hasRemaining() && !nul) {
            char next = chars.get();
            if (next == '\r' || next == '\n' && last != '\r') {
                line++;
            }
            nul = next == 0;
            last = next;
        }
        return nul;
    }

    /** Whether what follows the bad spot is Hangul in the old Korean encoding. */
    private boolean looksKorean() {
        int end = 0;
        while (end < after.length && after[end] < 0) {
            end++;
        }
        try {
            String text = Charset.forName("MS949").newDecoder()
                    .decode(ByteBuffer.wrap(after, 0, end & ~1)).toString();
            return text.length() > 0 && text.chars().allMatch(each -> each >= 0xAC00 && each <= 0xD7A3);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
