// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where results are kept: small records under the keys of nodes, and files of values under the keys of outputs.
 *
 * <p>Only its user may look into it. Any number of processes may share it: every file appears whole and is never
 * changed, and whoever misses one that another process has removed makes it again.
 */
public final class ResultFolder {
    /** The system property with the folder; {@code none} keeps nothing. */
    static final String SETTING = "stitchbird.results";
    /** Grows with each change of what stands in the files, so that versions do not mistake each other's. */
    private static final String FORMAT = "1";

    /** Nobody needs to know more exactly when a file was last of use. */
    private static final long COARSE_MILLIS = 600_000;

    private final Path root;

    private ResultFolder(Path base) {
        root = base.resolve(FORMAT);
    }

    /** The folder of the user or of the system property {@code stitchbird.results}; empty when nothing is to be kept. */
    public static Optional<ResultFolder> standard() {
        return base().map(ResultFolder::of);
    }

    /** Where that folder and its like are; empty when nothing is to be kept. */
    public static Optional<Path> base() {
        String set = System.getProperty(SETTING);
        if ("none".equals(set)) {
            return Optional.empty();
        }
        return Optional.of(set == null || set.isBlank() ? cache().resolve("stitchbird").resolve("results")
                : Path.of(set));
    }

    private static Path cache() {
        String set = System.getenv("XDG_CACHE_HOME");
        return set == null || !Path.of(set).isAbsolute() ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(set);
    }

    /** Results in that folder, which is made when something is kept. */
    public static ResultFolder of(Path base) {
        return new ResultFolder(base.toAbsolutePath());
    }

    /** Where it is. */
    public Path path() {
        return root;
    }

    /** What is kept under a key in one of its parts; a file that is damaged is removed and counts as absent. */
    public Optional<byte[]> read(Part part, String key) {
        Path file = file(part, key);
        try {
            byte[] content = SealedFile.read(file);
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            remove(file);
            return Optional.empty();
        }
    }

    /**
     * Keeps something under a key in one of its parts.
     *
     * @param lasting whether it must be on the disk when this is done
     */
    public void write(Part part, String key, byte[] content, boolean lasting) throws IOException {
        SealedFile.write(ready(part, key), lasting, out -> out.write(content));
    }

    /** What is told of the results of a node, as {@link #keep} was given it; empty when nothing is. */
    public Optional<byte[]> record(String key) {
        return read(Part.RECORDS, key).filter(ResultFolder::fits).map(ByteBuffer::wrap).map(all -> {
            byte[] content = new byte[all.remaining() - Integer.BYTES - all.getInt(0)];
            all.get(Integer.BYTES + all.getInt(0), content);
            touch(file(Part.RECORDS, key));
            return content;
        });
    }

    /** Keeps what is told of the results of a node, with what it took to make them; answers how many bytes that took. */
    public long keep(String key, Making making, byte[] content, boolean lasting) throws IOException {
        byte[] head = PlainForm.bytes(making);
        byte[] all = ByteBuffer.allocate(Integer.BYTES + head.length + content.length).putInt(head.length).put(head)
                .put(content).array();
        write(Part.RECORDS, key, all, lasting);
        return all.length;
    }

    /** What it took to make the results of a node. */
    Optional<Making> making(String key) {
        return read(Part.RECORDS, key).filter(ResultFolder::fits).flatMap(all -> {
            int length = ByteBuffer.wrap(all).getInt();
            try {
                return Optional.of(PlainForm.read(Arrays.copyOfRange(all, Integer.BYTES, Integer.BYTES + length),
                        Making.class));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether a record has room for the head that it says it has: one of another version need not. */
    private static boolean fits(byte[] record) {
        int head = record.length < Integer.BYTES ? -1 : ByteBuffer.wrap(record).getInt();
        return head >= 0 && head <= record.length - Integer.BYTES;
    }

    /** Whether the results of a node are pinned: they stay when room is made. */
    public boolean pinned(String key) {
        return Files.exists(file(Part.PINS, key));
    }

    /** Pins the results of a node, or lets them go again. */
    public void pin(String key, boolean on) throws IOException {
        if (on) {
            write(Part.PINS, key, new byte[0], true);
        } else {
            Files.deleteIfExists(file(Part.PINS, key));
        }
    }

    /** Removes what is kept under a key in one of its parts. */
    public void remove(Part part, String key) {
        remove(file(part, key));
    }

    /** What the folder is divided into. */
    public enum Part {
        /** What is told of the results of a node. */
        RECORDS,
        /** Single values. */
        VALUES,
        /** Which results the nodes of a flow had last. */
        FLOWS,
        /** Which results are never removed to make room. */
        PINS,
        /** Sundry notes of the folder itself. */
        NOTES
    }

    /** The file of a key, which need not be there. */
    Path file(Part part, String key) {
        Path folder = folder(part);
        return part == Part.RECORDS || part == Part.VALUES ? folder.resolve(key.substring(0, 2)).resolve(key)
                : folder.resolve(key);
    }

    Path folder(Part part) {
        return root.resolve(part.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The file of a key, in a folder that is there. */
    Path ready(Part part, String key) throws IOException {
        Path file = file(part, key);
        if (!Files.isDirectory(file.getParent())) {
            boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] own = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------"))} : new FileAttribute<?>[0];
            Files.createDirectories(file.getParent(), own);
        }
        return file;
    }

    /** Notes that a file is still of use. */
    static void touch(Path file) {
        try {
            long now = System.currentTimeMillis();
            if (now - Files.getLastModifiedTime(file).toMillis() > COARSE_MILLIS) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(now));
            }
        } catch (IOException e) {
            // Then it is taken for older than it is.
        }
    }

    /** Removes a file if that is possible now. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A system may hold what is in use; whoever wants the place overwrites it.
        }
    }
}
