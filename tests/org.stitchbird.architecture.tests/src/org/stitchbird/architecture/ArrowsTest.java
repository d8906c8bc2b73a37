// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bundles depend on each other only along the arrows of docs/architecture.md. */
class ArrowsTest {
    private static final Pattern OURS = Pattern.compile("org\\.stitchbird\\.(\\w+)(?!\\w*\\.compat)");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "model", Set.of(),
            "engine", Set.of("model"),
            "nodes", Set.of("engine"),
            "weka", Set.of("engine", "export"),
            "export", Set.of("engine", "model"),
            "plugins", Set.of(),
            "cli", Set.of("engine", "export", "model", "plugins"),
            "editor", Set.of("engine", "model"),
            "workbench", Set.of("editor", "engine", "export", "model", "plugins"));
    private static final List<String> DISPLAY = List.of("org.eclipse.swt", "org.eclipse.ui", "org.eclipse.jface",
            "org.eclipse.gef", "org.eclipse.draw2d");

    @Test
    void everyBundleKeepsToTheArrows() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path bundle : Tree.bundles()) {
            String name = bundle.getFileName().toString().substring("org.stitchbird.".length());
            Attributes manifest = Exports.manifest(bundle);
            if (name.endsWith(".compat")) {
                continue;
            }
            seen.add(name);
            Set<String> reached = new TreeSet<>();
            for (String header : List.of("Require-Bundle", "Import-Package")) {
                Matcher matcher = OURS.matcher(manifest.getValue(header) == null ? "" : manifest.getValue(header));
                while (matcher.find()) {
                    reached.add(matcher.group(1));
                }
            }
            assertTrue(ALLOWED.containsKey(name), "docs/architecture.md does not know the bundle " + name);
            reached.removeAll(ALLOWED.get(name));
            assertEquals(Set.of(), reached, name + " must not depend on these");
        }
        assertEquals(new TreeSet<>(ALLOWED.keySet()), seen);
    }

    @Test
    void onlyEditorAndWorkbenchNeedADisplay() throws IOException {
        for (Path bundle : Tree.bundles()) {
            String name = bundle.getFileName().toString();
            Attributes manifest = Exports.manifest(bundle);
            if (manifest.getValue("Fragment-Host") != null || name.endsWith("editor") || name.endsWith("workbench")) {
                continue;
            }
            String needs = manifest.getValue("Require-Bundle") + "," + manifest.getValue("Import-Package");
            DISPLAY.forEach(display -> assertTrue(!needs.contains(display), name + " needs " + display));
        }
    }

    @Test
    void onlyTheWekaBundleNamesWekasClasses() throws IOException {
        Pattern weka = Pattern.compile("^import (static )?weka\\.", Pattern.MULTILINE);
        for (Path file : Tree.written("bundles", ".java")) {
            if (!file.toString().contains("org.stitchbird.weka")) {
                assertTrue(!weka.matcher(Files.readString(file)).find(), file + " links Weka");
            }
        }
    }
}
