// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/** The jars that people have put into folders by hand, as plug-ins. */
final class DropIns {
    private final List<Path> folders;

    /** Looks into these folders, which need not be there. */
    DropIns(List<Path> folders) {
        this.folders = folders;
    }

    /** A jar as it lies there; it is another one as soon as one of these changes. */
    record Found(Path file, long size, long changed) {
        String name() {
            return file.getFileName().toString();
        }
    }

    /** Every jar, by its name. */
    List<Found> files() throws IOException {
        List<Found> files = new ArrayList<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path file : inside) {
                    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                    if (seen.isRegularFile()) {
                        files.add(new Found(file, seen.size(), seen.lastModifiedTime().toMillis()));
                    }
                }
            } catch (NoSuchFileException e) {
                // A folder that is not there holds nothing, and a file that has just gone is none.
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        files.sort(Comparator.comparing(Found::name));
        return files;
    }

    /**
     * The newest of each symbolic name.
     *
     * @param tried what is known of a file; {@code null} for one that is not known
     * @param remarks takes a sentence about each file that is passed over
     */
    List<PlugIn> plugIns(Function<Found, Tried> tried, List<String> remarks) throws IOException {
        Map<String, PlugIn> newest = new LinkedHashMap<>();
        ByVersion order = new ByVersion();
        for (Found file : files()) {
            PlugIn plugIn = plugIn(file, tried.apply(file));
            PlugIn other = newest.get(plugIn.id());
            boolean newer = other == null || order.compare(plugIn.version(), other.version()) > 0;
            if (newer) {
                newest.put(plugIn.id(), plugIn);
            }
            if (other != null) {
                PlugIn older = newer ? other : plugIn;
                remarks.add(Messages.get("dropin.older", older.from(), newest.get(plugIn.id()).from()));
            }
        }
        return List.copyOf(newest.values());
    }

    private static PlugIn plugIn(Found file, Tried tried) {
        try {
            BundleJar jar = BundleJar.read(file.file());
            if (jar.id().isEmpty()) {
                return refused(file, Messages.get("dropin.no-bundle", file.name()));
            }
            Tried known = tried == null ? Tried.NEVER : tried;
            return new PlugIn(jar.id(), jar.version(), jar.name(), jar.vendor(), jar.licence(), Origin.DROP_IN,
                    file.file().toString(), known.state(), List.of(file.file()), known.signers(), known.adds(),
                    known.reason());
        } catch (IOException | SecurityException e) {
            return refused(file, Messages.get("dropin.unreadable", file.name(), String.valueOf(e.getMessage())));
        }
    }

    private static PlugIn refused(Found file, String sentence) {
        return new PlugIn(file.name(), "0.0.0", file.name(), "", "", Origin.DROP_IN, file.file().toString(),
                State.REFUSED, List.of(file.file()), List.of(), List.of(), sentence);
    }
}
