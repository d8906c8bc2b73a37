// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over texts, each with its length, so that "ab" and "c" are not "a" and "bc". */
final class Digest {
    private final MessageDigest digest = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static Digest of(String... texts) {
        Digest all = new Digest();
        for (String text : texts) {
            all.add(text);
        }
        return all;
    }

    Digest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** The digest in hexadecimal digits; this object is empty afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest's first bytes as a number from 1 on; this object is empty afterwards. */
    int positive() {
        int number = ByteBuffer.wrap(digest.digest()).getInt() & Integer.MAX_VALUE;
        return number == 0 ? 1 : number;
    }
}
