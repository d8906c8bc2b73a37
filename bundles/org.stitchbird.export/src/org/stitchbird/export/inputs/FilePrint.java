// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.inputs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file or folder is known by.
 *
 * @param size its bytes; of a folder those of all its files
 * @param sha256 the SHA-256 of its content as lower-case hexadecimal; of a folder that of its files' names and contents
 */
public record FilePrint(long size, String sha256) {
    /**
     * Reads a file, or all files of a folder.
     *
     * @throws IOException if it cannot be read
     */
    public static FilePrint of(Path path) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        if (!Files.isDirectory(path)) {
            size = add(digest, path);
        } else {
            for (Path file : files(path)) {
                String name = path.relativize(file).toString().replace('\\', '/');
                digest.update((name + "\n" + of(file).sha256() + "\n").getBytes(StandardCharsets.UTF_8));
                size += Files.size(file);
            }
        }
        return new FilePrint(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** What a text is known by, in UTF-8. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long add(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
            }
        }
        return size;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
