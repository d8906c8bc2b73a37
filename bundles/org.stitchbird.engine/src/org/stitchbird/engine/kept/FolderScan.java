// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.kept.ResultFolder.Part;

/** A look through a result folder: all that is there, what it is worth, and what nobody needs any more. */
public final class FolderScan {
    /** Whoever writes a file is done within this time; what is left of one that died goes after it. */
    private static final long WRITING_MILLIS = 3_600_000;
    /** A flow that nobody has run for so long has to tell nothing any more. */
    private static final long FORGOTTEN_MILLIS = 180L * 24 * WRITING_MILLIS;

    private final ResultFolder folder;
    private final long now = System.currentTimeMillis();
    private final Map<Path, BasicFileAttributes> files = new HashMap<>();
    private final Map<String, Long> costs = new HashMap<>();
    private final Set<Path> pinned = new HashSet<>();
    private int results;
    private int pins;
    private long bytes;

    private FolderScan(ResultFolder folder) {
        this.folder = folder;
    }

    /** Looks through a folder; removes what was left behind by a process that died. */
    public static FolderScan of(ResultFolder folder) throws IOException {
        FolderScan scan = new FolderScan(folder);
        if (Files.isDirectory(folder.path())) {
            scan.walk();
            scan.records();
        }
        return scan;
    }

    private void walk() throws IOException {
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                seen(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void seen(Path file, BasicFileAttributes attributes) {
        long age = now - attributes.lastModifiedTime().toMillis();
        boolean left = file.getFileName().toString().endsWith(".tmp");
        if (left && age > WRITING_MILLIS || file.startsWith(folder.folder(Part.FLOWS)) && age > FORGOTTEN_MILLIS) {
            ResultFolder.remove(file);
            return;
        }
        bytes += attributes.size();
        if (!left) {
            files.put(file, attributes);
        }
    }

    private void records() {
        for (Path file : List.copyOf(files.keySet())) {
            if (!file.startsWith(folder.folder(Part.RECORDS))) {
                continue;
            }
            String key = file.getFileName().toString();
            Making making = folder.making(key).orElse(new Making(0, List.of()));
            boolean pin = files.containsKey(folder.file(Part.PINS, key));
            results++;
            pins += pin ? 1 : 0;
            costs.put(key, making.millis());
            making.files().forEach(name -> costs.merge(name, making.millis(), Math::max));
            if (pin) {
                pinned.add(file);
                making.files().forEach(name -> pinned.add(folder.file(Part.VALUES, name)));
            }
        }
    }

    /** How many bytes there are in all. */
    public long bytes() {
        return bytes;
    }

    /** Of how many nodes something is kept. */
    public int results() {
        return results;
    }

    /** How many of these are pinned. */
    public int pinned() {
        return pins;
    }

    /** What may go: records and values that are not pinned, and that nobody is about to tell of. */
    List<KeptItem> removable() {
        List<KeptItem> items = new ArrayList<>();
        files.forEach((file, attributes) -> {
            boolean value = file.startsWith(folder.folder(Part.VALUES));
            Long cost = costs.get(file.getFileName().toString());
            long used = attributes.lastModifiedTime().toMillis();
            boolean coming = value && cost == null && now - used < WRITING_MILLIS;
            if ((value || file.startsWith(folder.folder(Part.RECORDS))) && !pinned.contains(file) && !coming) {
                items.add(new KeptItem(file, attributes.size(), used, cost == null ? 0 : cost));
            }
        });
        return items;
    }
}
