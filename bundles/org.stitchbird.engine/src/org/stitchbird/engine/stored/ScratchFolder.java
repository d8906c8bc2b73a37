// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one process, which holds a lock in it; the folder of a process that died is removed. */
final class ScratchFolder {
    /** The system property with the folder in which folders like this one are made. */
    private static final String SETTING = "stitchbird.tables";
    private static final String NAME = "stitchbird-tables-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;
    private final Thread atExit = new Thread(this::delete, "stitchbird-tables");

    private ScratchFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one, and removes those that were left behind. */
    static ScratchFolder make() throws IOException {
        sweep();
        Files.createDirectories(base());
        Path path = Files.createTempDirectory(base(), NAME);
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        ScratchFolder made = new ScratchFolder(path, lock);
        Runtime.getRuntime().addShutdownHook(made.atExit);
        return made;
    }

    /** Where such folders are made. */
    static Path base() {
        String set = System.getProperty(SETTING);
        Path onDisk = Path.of("/var/tmp");
        // Where there is /var/tmp it is on a disk, while /tmp is often in memory.
        return set != null ? Path.of(set)
                : Files.isWritable(onDisk) ? onDisk : Path.of(System.getProperty("java.io.tmpdir"));
    }

    Path path() {
        return path;
    }

    /** Removes the folder with all that is in it. */
    void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending, and this was already done.
        }
    }

    private void delete() {
        try {
            lock.close();
        } catch (IOException e) {
            // The system lets go of it with the process.
        }
        deleteAll(path);
    }

    private static void sweep() {
        try (Stream<Path> all = Files.list(base())) {
            all.filter(each -> each.getFileName().toString().startsWith(NAME)).filter(ScratchFolder::leftBehind)
                    .forEach(ScratchFolder::deleteAll);
        } catch (IOException e) {
            // There is nothing to remove, or it is not ours.
        }
    }

    private static boolean leftBehind(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** The lock goes last, so that a folder half removed is still known as left behind. */
    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(each -> !each.endsWith(LOCK)).toList();
            all.forEach(ScratchFolder::delete);
        } catch (IOException e) {
            return;
        }
        delete(folder.resolve(LOCK));
        delete(folder);
    }

    /** Deletes a file if that is possible now. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some systems keep what is mapped; the next process that makes such a folder tries again.
        }
    }
}
