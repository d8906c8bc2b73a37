// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/** Replaces a file in one step: whoever looks sees the old content or all of the new, never a part of it. */
public final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final boolean lasting;
    private final FileOutputStream bytes;
    private final OutputStream out;

    private AtomicFile(Path target, Path temporary, boolean lasting) throws IOException {
        this.target = target;
        this.temporary = temporary;
        this.lasting = lasting;
        // Not a channel: an interrupted thread would close it halfway.
        this.bytes = new FileOutputStream(temporary.toFile());
        this.out = new BufferedOutputStream(bytes, 1 << 16);
    }

    /**
     * What a file is to hold.
     *
     * @param <X> what it may fail with, besides {@link IOException}
     */
    @FunctionalInterface
    public interface Content<X extends Exception> {
        /** Writes all of it; the stream is buffered and stays open. */
        void writeTo(OutputStream out) throws IOException, X;
    }

    /**
     * Writes a file beside the target, brings it to the disk, and puts it in the target's place.
     *
     * <p>When anything fails the target stays as it was and nothing is left beside it. A symbolic link is kept and
     * what it points to is replaced; an existing file's permissions are kept.
     *
     * @throws IOException if the folder does not exist or does not allow it, the target is a folder, or the disk
     *     is full
     * @throws X if the content fails
     */
    public static <X extends Exception> void write(Path file, Content<X> content) throws IOException, X {
        try (AtomicFile fresh = begin(file, true)) {
            content.writeTo(fresh.out());
            fresh.commit();
        }
    }

    /**
     * Begins what {@link #write} does in one go.
     *
     * @param lasting whether it must be on the disk when it takes the target's place
     */
    public static AtomicFile begin(Path file, boolean lasting) throws IOException {
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "Is a folder");
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        Files.createFile(temporary);
        return new AtomicFile(target, temporary, lasting);
    }

    /** Takes what the file is to hold; buffered. */
    public OutputStream out() {
        return out;
    }

    /** Puts what has been written in the target's place. */
    public void commit() throws IOException {
        out.flush();
        if (lasting) {
            bytes.getFD().sync();
        }
        bytes.close();
        keepPermissions(target, temporary);
        move(temporary, target);
        if (lasting) {
            syncFolder(target.getParent());
        }
    }

    /** Takes away what has been written, unless it has been put in the target's place. */
    @Override
    public void close() {
        try {
            bytes.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // What the disk does not let go of is in nobody's way; the target is as it should be.
        }
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (from != null && Files.exists(old)) {
            Files.setPosixFilePermissions(fresh, from.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Brings the new name itself to the disk, where the system allows folders to be opened. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows refuses to open a folder; the content is on the disk all the same.
        }
    }
}
