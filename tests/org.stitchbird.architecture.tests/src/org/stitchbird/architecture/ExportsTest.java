// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stitchbird.architecture.Exports.Exported;

/** Packages are API with a version, or for our own bundles alone; and whoever needs something says which versions. */
class ExportsTest {
    private static final Pattern PACKAGE = Pattern.compile("\\b(org\\.stitchbird(?:\\.[a-z_]\\w*)+)\\.[A-Z]");
    /** Java's own packages have no version, nor have those of p2 that are not its API. */
    private static final Pattern NO_VERSION = Pattern.compile(
            "(javax|org\\.w3c\\.dom|org\\.xml\\.sax|org\\.eclipse\\.equinox\\.internal)\\b.*");

    @Test
    void whatIsExportedIsApiWithAVersionOrHidden() throws IOException {
        Map<String, Exported> all = Exports.all();
        assertTrue(Exports.api().contains("org.stitchbird.engine.spec"), "node types are API");
        for (Exported each : all.values()) {
            assertEquals(each.api(), !each.version().isEmpty(), each.name() + " of " + each.bundle()
                    + " must have either a version, as API has, or x-internal or x-friends");
            assertTrue(!each.api() || each.version().matches("\\d+\\.\\d+\\.\\d+"), each.name() + " " + each.version());
        }
    }

    @Test
    void hiddenPackagesAreUsedByFriendsAlone() throws IOException {
        Map<String, Exported> all = Exports.all();
        Set<String> wrong = new TreeSet<>();
        for (String folder : List.of("bundles", "tests")) {
            for (Path file : Tree.written(folder, ".java")) {
                String bundle = host(Tree.root().relativize(file).getName(1).toString());
                Matcher matcher = PACKAGE.matcher(Files.readString(file));
                while (matcher.find()) {
                    Exported used = all.get(matcher.group(1));
                    if (used != null && !used.api() && !used.bundle().equals(bundle)
                            && !used.friends().contains(bundle)) {
                        wrong.add(bundle + " uses " + used.name() + ", which is not for it");
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** A fragment with tests is part of what it tests. */
    private static String host(String bundle) throws IOException {
        Path folder = Tree.root().resolve("tests").resolve(bundle);
        String host = Files.exists(folder) ? Exports.manifest(folder).getValue("Fragment-Host") : null;
        return host == null ? bundle : host.split(";")[0];
    }

    @Test
    void whoeverNeedsSomethingSaysWhichVersions() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path bundle : Tree.bundles()) {
            Attributes manifest = Exports.manifest(bundle);
            for (String clause : Exports.clauses(manifest.getValue("Require-Bundle"))) {
                if (!clause.contains(";bundle-version=\"[")) {
                    without.add(bundle.getFileName() + " requires " + clause);
                }
            }
            for (String clause : Exports.clauses(manifest.getValue("Import-Package"))) {
                if (!clause.contains(";version=\"[") && !NO_VERSION.matcher(clause).matches()) {
                    without.add(bundle.getFileName() + " imports " + clause);
                }
            }
        }
        assertEquals(List.of(), without);
    }
}
