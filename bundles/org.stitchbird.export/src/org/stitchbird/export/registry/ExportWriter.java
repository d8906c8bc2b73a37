// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FormatException;

/** Writes exports to the disk, all or nothing. */
public final class ExportWriter {
    private static final String BUILT = "target";

    private ExportWriter() {
    }

    /**
     * Writes a file, or a folder of files.
     *
     * @param target where to; its parent must exist
     * @param replace whether an earlier export there may make way
     * @throws FormatException if something is there that must not make way; the message is a sentence for people
     * @throws IOException if it cannot be written; what was there is still there
     */
    public static void write(Exported export, Path target, boolean replace) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new FormatException(Messages.get("write.parent", parent), null);
        }
        if (export.single()) {
            file(export.files().get(""), target, replace);
        } else {
            folder(export.files(), target.toAbsolutePath(), replace);
        }
    }

    private static void file(byte[] content, Path target, boolean replace) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FormatException(Messages.get("write.isFolder", target), null);
        }
        if (Files.exists(target) && !replace) {
            throw new FormatException(Messages.get("write.there", target), null);
        }
        AtomicFile.<IOException>write(target, out -> out.write(content));
    }

    private static void folder(Map<String, byte[]> files, Path target, boolean replace) throws IOException {
        boolean there = Files.exists(target);
        if (there && !Files.isDirectory(target)) {
            throw new FormatException(Messages.get("write.isFile", target), null);
        }
        if (there && !empty(target)) {
            if (!replace) {
                throw new FormatException(Messages.get("write.there", target), null);
            }
            requireOnly(files, target);
        }
        Path fresh = target.resolveSibling(".stitchbird-" + UUID.randomUUID());
        Path old = target.resolveSibling(".stitchbird-" + UUID.randomUUID());
        try {
            Files.createDirectory(fresh);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                if (script(file.getValue())) {
                    path.toFile().setExecutable(true, false);
                }
            }
            if (there) {
                Files.move(target, old);
            }
            move(fresh, target, there ? old : null);
        } finally {
            delete(fresh);
            if (Files.exists(target)) {
                delete(old);
            }
        }
    }

    private static boolean script(byte[] content) {
        return content.length > 1 && content[0] == '#' && content[1] == '!';
    }

    private static void move(Path fresh, Path target, Path old) throws IOException {
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            if (old != null) {
                Files.move(old, target);
            }
            throw e;
        }
    }

    /** Somebody's own file is nobody's to take away, whatever was asked. */
    private static void requireOnly(Map<String, byte[]> files, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path inside = target.relativize(path);
                String name = inside.toString().replace('\\', '/');
                if (!files.containsKey(name) && !inside.startsWith(BUILT)) {
                    throw new FormatException(Messages.get("write.foreign", target, name), null);
                }
            }
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
