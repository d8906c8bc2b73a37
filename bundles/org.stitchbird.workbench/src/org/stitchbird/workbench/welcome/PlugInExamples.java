// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stitchbird.workbench.bundled.BundledFolder;
import org.stitchbird.workbench.bundled.BundledWords;
import org.stitchbird.workbench.bundled.OwnCopy;

/**
 * The examples that plug-ins bring as plain files.
 *
 * <p>A bundle names a folder: {@code Provide-Capability: stitchbird.examples;folder=examples}. Each folder in it is an
 * example {@code ID} with {@code ID.flow}, its data, and {@code title} and {@code about} in {@code example.properties} and
 * {@code example_ko.properties}.
 */
final class PlugInExamples {
    private static final String NAMESPACE = "stitchbird.examples";
    private static final String WORDS = "example";

    private PlugInExamples() {
    }

    static List<Example> all() {
        return folders().map(PlugInExamples::of).filter(Example::complete).toList();
    }

    /** The folders of those that are there now. */
    static Stream<BundledFolder> folders() {
        return BundledFolder.all(NAMESPACE).stream().flatMap(each -> each.folders().stream());
    }

    private static Example of(BundledFolder folder) {
        BundledWords words = BundledWords.of(folder, WORDS, Locale.getDefault());
        List<String> files = folder.files().stream()
                .filter(each -> !each.matches(WORDS + "(_[a-z]+)?\\.properties")).toList();
        return new Example(folder.name(), OwnCopy.in("examples", folder.bundle().getSymbolicName(), folder.name()),
                words.text("title", folder.name()), words.text("about", ""), files, folder::open);
    }
}
