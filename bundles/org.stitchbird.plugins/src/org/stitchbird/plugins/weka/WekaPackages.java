// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/** Makes plug-ins of the files of Weka's package manager, without fetching anything. */
public final class WekaPackages {
    private final List<PlugIn> there;

    /**
     * For somebody who has these plug-ins.
     *
     * @param there the plug-ins that are installed: packages build on each other
     */
    public WekaPackages(List<PlugIn> there) {
        this.there = List.copyOf(there);
    }

    /** Whether a file is a package of Weka's: a zip with a {@code Description.props}. Cheap. */
    public static boolean is(Path file) {
        return PackageFile.is(file);
    }

    /**
     * What the file of a package says of itself; none of its code is run.
     *
     * @throws IOException with a sentence, if the file is no package, or one that could harm
     */
    public static WekaPackage read(Path file) throws IOException {
        try (PackageFile zip = new PackageFile(file)) {
            return zip.description();
        }
    }

    /**
     * Makes a bundle of a package and puts it into a folder; what is in the package is found out in a process of its
     * own.
     *
     * @param file the file of the package; stays as it is
     * @param pool where bundles of plug-ins lie; made when it is not there
     * @return the plug-in, which nobody has tried yet and no home knows
     * @throws IOException with a sentence, if the file is no package, needs what is not there, brings nothing for
     *     flows, or does harm when it is looked at; then nothing has changed
     */
    public PlugIn make(Path file, Path pool) throws IOException {
        Path scratch = Files.createTempDirectory("stitchbird-package");
        try (PackageFile zip = new PackageFile(file)) {
            WekaPackage found = zip.description();
            List<String> jars = new ArrayList<>(needed(found, scratch));
            List<Path> own = unpacked(zip, found.jars(), "own=", scratch, jars);
            List<Path> libraries = unpacked(zip, found.libraries(), "library=", scratch, jars);
            PackageContents contents = PackageContents.of(found, jars, scratch);
            Path bundle = pool.resolve("plugins").resolve(found.id() + "_" + found.osgiVersion() + ".jar");
            Files.createDirectories(bundle.getParent());
            place(new PackageBundle(found, contents, own, libraries), bundle);
            return new PlugIn(found.id(), found.osgiVersion(), found.name(), found.author(), found.licence(),
                    Origin.WEKA_PACKAGE, file.toAbsolutePath().toString(), State.NEW, List.of(bundle.toAbsolutePath()),
                    List.of(), List.of(), "");
        } catch (UnfitPackageException e) {
            throw e;
        } catch (IOException e) {
            throw new UnfitPackageException("package.failed", file.getFileName(), String.valueOf(e.getMessage()));
        } finally {
            delete(scratch);
        }
    }

    /** Beside its place first, so that it is there as a whole or not at all. */
    private static void place(PackageBundle bundle, Path target) throws IOException {
        Path beside = Files.createTempFile(target.getParent(), "making", ".tmp");
        try {
            bundle.write(beside);
            if (!Files.exists(target) || Files.mismatch(beside, target) >= 0) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Copies of jars under names that no two share, and words for the program that looks into them. */
    private static List<Path> unpacked(PackageFile zip, List<String> entries, String word, Path scratch,
            List<String> words) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String entry : entries) {
            String name = entry.substring(entry.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
            Path copy = scratch.resolve(words.size() + "-" + name);
            try (OutputStream out = Files.newOutputStream(copy)) {
                zip.copy(entry, out);
            }
            files.add(copy);
            words.add(word + copy);
        }
        return files;
    }

    /** The jars of all packages that it needs, and of those that these need. */
    private List<String> needed(WekaPackage found, Path scratch) throws IOException {
        NeededPackages needed = new NeededPackages(there, scratch);
        needed.add(found);
        return needed.words();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // It lies among the temporary files; the system cleans it up.
        }
    }
}
