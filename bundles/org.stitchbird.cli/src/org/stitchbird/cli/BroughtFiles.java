// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bundle brings as plain files: example flows, tours, words in a language. */
final class BroughtFiles {
    private static final Pattern WORDS = Pattern.compile("(?:.*/)?(?:messages|nodes)_([a-z]{2,3})\\.properties");

    private BroughtFiles() {
    }

    /** In words, one for each sort of files; nothing of a bundle that cannot be read. */
    static List<String> of(Path bundle) {
        List<String> found = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.toFile(), false)) {
            Attributes main = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
            String offered = String.valueOf(main.getValue("Provide-Capability"));
            if (offered.contains("stitchbird.examples")) {
                found.add(Messages.get("probe.adds.examples", count(jar, ".*/[^/]+/[^/]+\\.flow")));
            }
            if (offered.contains("stitchbird.tours")) {
                found.add(Messages.get("probe.adds.tours", count(jar, ".*\\.tour")));
            }
            if (main.getValue("Fragment-Host") != null) {
                jar.stream().map(each -> WORDS.matcher(each.getName())).filter(Matcher::matches)
                        .map(name -> name.group(1)).distinct().map(BroughtFiles::language).forEach(found::add);
            }
        } catch (IOException e) {
            // It was good enough to be installed.
        }
        return found;
    }

    private static String language(String code) {
        return Messages.get("probe.adds.language", Locale.of(code).getDisplayLanguage());
    }

    private static long count(JarFile jar, String pattern) {
        return jar.stream().filter(each -> each.getName().matches(pattern)).count();
    }
}
