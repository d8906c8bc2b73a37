// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whether a file's content has changed, reading it again only when its size or its time has. */
final class Fingerprints {
    /** File systems tell times as coarsely as this: a second change within it may leave the time as it was. */
    private static final long COARSE_MILLIS = 2_000;

    /** What stands for the content of a file that cannot be read. */
    static final String UNREADABLE = "unreadable";

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(long size, FileTime time, boolean settled, String print) {
    }

    /** A text that is equal for equal content; for a file that cannot be read a text that says so. */
    String of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Known before = known.get(file);
            if (before != null && before.settled && before.size == now.size()
                    && before.time.equals(now.lastModifiedTime())) {
                return before.print;
            }
            boolean settled = System.currentTimeMillis() - now.lastModifiedTime().toMillis() > COARSE_MILLIS;
            String print = hash(file);
            known.put(file, new Known(now.size(), now.lastModifiedTime(), settled, print));
            return print;
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
