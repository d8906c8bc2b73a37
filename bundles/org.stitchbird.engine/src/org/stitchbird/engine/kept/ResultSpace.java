// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.kept.ResultFolder.Part;

/**
 * How much a result folder may take, and what goes when it takes more: what is quickest made again for its size, and
 * longest unused.
 *
 * <p>May be used from any thread. Processes do not count what the others write before they look through the folder.
 */
public final class ResultSpace {
    /** The system property with the most bytes that are kept, also as in {@code 500M} or {@code 20G}. */
    static final String SETTING = "stitchbird.results.limit";
    private static final long MOST = 10L << 30;
    private static final int SHARE_OF_DISK = 10;
    /** What must stay free of the disk, whatever the limit. */
    private static final long RESERVE = 64L << 20;
    private static final long DAY_MILLIS = 24L * 3_600_000;
    private static final String NOTE = "size";

    private final ResultFolder folder;
    private Note note;

    /**
     * What is known of the size.
     *
     * @param bytes how much it was, and has become since
     * @param seen when the folder was last looked through, in milliseconds since 1970
     */
    private record Note(long bytes, long seen) {
    }

    /** The space of that folder. */
    public ResultSpace(ResultFolder folder) {
        this.folder = folder;
    }

    /** The most bytes that are kept. */
    public long limit() {
        String set = System.getProperty(SETTING);
        if (set != null && set.strip().matches("\\d{1,12}[kKmMgG]?")) {
            return bytes(set.strip().toUpperCase(java.util.Locale.ROOT));
        }
        return Math.min(MOST, (free() + note().bytes()) / SHARE_OF_DISK);
    }

    private static long bytes(String text) {
        int unit = "KMG".indexOf(text.charAt(text.length() - 1)) + 1;
        return Long.parseLong(unit == 0 ? text : text.substring(0, text.length() - 1)) << 10 * unit;
    }

    private long free() {
        for (Path at = folder.path(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at)) {
                return at.toFile().getUsableSpace();
            }
        }
        return 0;
    }

    /** Whether something of about so many bytes may be written at all. */
    public boolean admits(long bytes) {
        return bytes < RESERVE / 64 || bytes <= limit() / 2 && free() - bytes >= RESERVE;
    }

    /** So many bytes have been written; makes room when it is time. */
    public synchronized void written(long bytes) {
        Note now = note();
        note = new Note(now.bytes() + bytes, now.seen());
        if (note.bytes() > limit() || System.currentTimeMillis() - note.seen() > DAY_MILLIS) {
            makeRoom();
        }
    }

    /** Tells the size to the sessions that come. */
    public synchronized void settle() {
        if (note != null) {
            try {
                folder.write(Part.NOTES, NOTE, PlainForm.bytes(note), false);
            } catch (IOException e) {
                // Then the next one looks through the folder.
            }
        }
    }

    private synchronized Note note() {
        if (note == null) {
            Optional<byte[]> bytes = folder.read(Part.NOTES, NOTE);
            try {
                note = bytes.isEmpty() ? new Note(0, System.currentTimeMillis())
                        : PlainForm.read(bytes.get(), Note.class);
            } catch (IOException e) {
                note = new Note(0, 0);
            }
        }
        return note;
    }

    /** Looks through the folder, and removes what is worth least until a tenth of the limit is free. */
    synchronized void makeRoom() {
        try (FileChannel channel = FileChannel.open(folder.ready(Part.NOTES, "lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock != null) {
                note = new Note(remove(limit()), System.currentTimeMillis());
                settle();
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another one is at it, or nothing can be removed from there.
        }
    }

    private long remove(long limit) throws IOException {
        FolderScan scan = FolderScan.of(folder);
        long total = scan.bytes();
        if (total <= limit) {
            return total;
        }
        long now = System.currentTimeMillis();
        List<KeptItem> items = scan.removable().stream().sorted(Comparator.comparingDouble(item -> item.worth(now)))
                .toList();
        for (KeptItem item : items) {
            if (total <= limit - limit / 10) {
                break;
            }
            ResultFolder.remove(item.file());
            total -= item.bytes();
        }
        return total;
    }

    /** Removes all that is not pinned. */
    public synchronized void clear() throws IOException {
        FolderScan scan = FolderScan.of(folder);
        scan.removable().forEach(item -> ResultFolder.remove(item.file()));
        note = new Note(FolderScan.of(folder).bytes(), System.currentTimeMillis());
        settle();
    }
}
