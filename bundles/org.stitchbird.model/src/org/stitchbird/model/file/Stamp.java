// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a flow file held when it was read or saved, so that a change by somebody else can be noticed.
 *
 * @param digest the SHA-256 of its bytes in hexadecimal
 */
public record Stamp(String digest) {
    static Stamp of(byte[] content) {
        try {
            return new Stamp(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Whether the file is there, can be read and still holds the same bytes. */
    public boolean matches(Path file) {
        try {
            return equals(of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return false;
        }
    }
}
