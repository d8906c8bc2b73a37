// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.Arrays;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * What a project is called.
 *
 * @param packageName the package of its classes
 * @param artifact the name for Maven
 */
record ProjectName(String packageName, String artifact) {
    private static final String GROUP = "flows.";
    private static final int LONGEST = 40;

    /** The name of the project of a flow; the package may be empty. */
    static ProjectName of(String flow, String packageName) {
        String artifact = Romanised.of(flow).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        artifact = artifact.isEmpty() ? "flow" : artifact.substring(0, Math.min(LONGEST, artifact.length()));
        String last = artifact.replace("-", "");
        boolean plain = Character.isLetter(last.charAt(0)) && !SourceVersion.isKeyword(last);
        return new ProjectName(packageName.isBlank() ? GROUP + (plain ? last : "flow" + last) : packageName.strip(),
                artifact);
    }

    /** Whether a text can be the name of a package, or is empty. */
    static boolean suits(String packageName) {
        String name = packageName.strip();
        return name.isEmpty() || name.length() <= 100 && Arrays.stream(name.split("\\.", -1)).allMatch(part ->
                part.matches("[a-z][a-z0-9_]*") && !SourceVersion.isKeyword(part)) && !name.startsWith("java.");
    }
}
