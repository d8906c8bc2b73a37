// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Replaces the whole content of a file or leaves the file as it was, even if the power fails meanwhile. */
class AtomicFile {
    /** How many links to links are followed before it must be a circle. */
    private static final int MOST_LINKS = 40;

    /** Writes a temporary file beside the target, onto the disk, and gives it the target's name. */
    void replace(Path file, byte[] content) throws IOException {
        Path target = follow(file.toAbsolutePath());
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, FileTrouble.IS_FOLDER);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            // a rename would get around the write protection that somebody wanted
            throw new AccessDeniedException(target.toString(), null, FileTrouble.PROTECTED);
        }
        // a short name of its own: the target's may be as long as the file system allows already
        Path temporary = target.resolveSibling(".stitchbird-" + UUID.randomUUID() + ".tmp");
        try {
            write(temporary, content, Files.exists(target) ? posix(target) : null);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(target.getParent());
    }

    private static Path follow(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, FileTrouble.LINK_CIRCLE);
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Owner, group and permissions of a file; {@code null} where the file system has none. */
    private static PosixFileAttributes posix(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    private void write(Path file, byte[] content, PosixFileAttributes like) throws IOException {
        FileAttribute<?>[] attributes = like == null ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(like.permissions())};
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            fill(channel, ByteBuffer.wrap(content));
            channel.force(true);
        }
        if (like != null) {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            try {
                view.setGroup(like.group());
            } catch (IOException e) {
                // only a member may give a file to a group; the permissions below still hold
            }
            view.setPermissions(like.permissions());
        }
    }

    /** Writes everything; apart so that a test can let the disk be full. */
    void fill(FileChannel channel, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    /** Puts the new name onto the disk as well; where a folder cannot be opened (Windows) the system sees to it. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file itself is safe, and old or new name is all that is open
        }
    }
}
