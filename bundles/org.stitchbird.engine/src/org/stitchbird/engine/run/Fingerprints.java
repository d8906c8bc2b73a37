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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stitchbird.engine.kept.PlainForm;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ResultFolder.Part;

/** Tells whether a file's content has changed, reading it again only when its size or its time has. */
final class Fingerprints {
    /** File systems tell times as coarsely as this: a second change within it may leave the time as it was. */
    private static final long COARSE_MILLIS = 2_000;

    /** What stands for the content of a file that cannot be read. */
    static final String UNREADABLE = "unreadable";

    /** Smaller files are read again by each session; of larger ones it is noted what they were found to be. */
    private static final long LARGE = 1L << 18;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Optional<ResultFolder> notes;

    private record Known(long size, FileTime time, boolean settled, String print) {
    }

    /**
     * What stands in a note.
     *
     * @param nanos the part of the time behind its milliseconds
     */
    private record Note(String path, long size, long millis, int nanos, String print) {
    }

    /** Notes nothing. */
    Fingerprints() {
        this(Optional.empty());
    }

    /** Notes there what large files were found to be. */
    Fingerprints(Optional<ResultFolder> notes) {
        this.notes = notes;
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
            Note note = new Note(file.toString(), now.size(), now.lastModifiedTime().toMillis(),
                    now.lastModifiedTime().toInstant().getNano(), "");
            String print = noted(note).orElse(null);
            if (print == null) {
                print = hash(file);
                note(settled, note, print);
            }
            known.put(file, new Known(now.size(), now.lastModifiedTime(), settled, print));
            return print;
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private Optional<String> noted(Note now) {
        if (notes.isEmpty() || now.size() < LARGE) {
            return Optional.empty();
        }
        try {
            byte[] bytes = notes.get().read(Part.NOTES, name(now)).orElse(null);
            Note then = bytes == null ? now : PlainForm.read(bytes, Note.class);
            boolean same = then.equals(new Note(now.path(), now.size(), now.millis(), now.nanos(), then.print()));
            return same && !then.print().isEmpty() ? Optional.of(then.print()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void note(boolean settled, Note now, String print) {
        if (settled && notes.isPresent() && now.size() >= LARGE) {
            try {
                notes.get().write(Part.NOTES, name(now), PlainForm.bytes(new Note(now.path(), now.size(), now.millis(),
                        now.nanos(), print)), false);
            } catch (IOException e) {
                // Then the next session reads the file.
            }
        }
    }

    private static String name(Note note) {
        return Digest.of("print", note.path()).hex();
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
