// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;

/** The packages that a package needs, found among the plug-ins that are there; none is ever fetched. */
final class NeededPackages {
    /** Weka's stable and developer releases of one day have the same classes, and packages ask for either. */
    static final List<String> WEKA = List.of("3.8.7", "3.9.7");
    private final List<PlugIn> there;
    private final Path scratch;
    private final Set<String> seen = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    NeededPackages(List<PlugIn> there, Path scratch) {
        this.there = there;
        this.scratch = scratch;
    }

    /**
     * Looks for all that a package needs.
     *
     * @throws UnfitPackageException if something is not there, or not in a version that will do
     */
    void add(WekaPackage found) throws IOException {
        for (PackageNeed need : found.needs()) {
            if (need.isWeka()) {
                if (WEKA.stream().noneMatch(need::accepts)) {
                    throw new UnfitPackageException("package.otherWeka", found.name(), need.versions(),
                            WEKA.getFirst());
                }
                continue;
            }
            PlugIn plugIn = plugIn(WekaPackage.PREFIX + need.name());
            if (plugIn == null) {
                throw new UnfitPackageException("package.needs", found.name(), need.toString());
            } else if (!need.accepts(plugIn.version())) {
                throw new UnfitPackageException("package.needsOther", found.name(), need.toString(), plugIn.version());
            }
            unpack(plugIn);
        }
    }

    private PlugIn plugIn(String id) {
        return there.stream().filter(each -> each.id().equals(id) && each.state() != State.REFUSED).findFirst()
                .orElse(null);
    }

    private void unpack(PlugIn plugIn) throws IOException {
        if (!seen.add(plugIn.id())) {
            return;
        }
        for (Path file : plugIn.bundles()) {
            try (JarFile bundle = new JarFile(file.toFile())) {
                for (Enumeration<JarEntry> all = bundle.entries(); all.hasMoreElements();) {
                    JarEntry entry = all.nextElement();
                    if (entry.getName().matches("jars/[^/]+\\.jar")) {
                        Path copy = scratch.resolve("needed-" + words.size() + ".jar");
                        try (InputStream in = bundle.getInputStream(entry)) {
                            Files.copy(in, copy);
                        }
                        words.add("needed=" + copy);
                    }
                }
                String required = bundle.getManifest().getMainAttributes().getValue("Require-Bundle");
                for (String id : required == null ? new String[0] : required.split(",")) {
                    PlugIn further = plugIn(id);
                    if (further != null) {
                        unpack(further);
                    }
                }
            }
        }
    }

    /** {@code needed=} and the path of a jar, for each of them. */
    List<String> words() {
        return words;
    }
}
