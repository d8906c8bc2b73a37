// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stitchbird.export.format.FlowImport.Opened;

/** The templates that Weka ships. */
final class Templates {
    /** Their names. */
    static final List<String> NAMES = List.of("ROCcurves", "cvTemplate", "incrementalLearning", "jobExample",
            "jobSubFlow", "learnAndSaveModel", "predictionBoundaries", "saveCharts", "twoAttSelSchemes",
            "twoClusterers");

    private Templates() {
    }

    /** Their folder. */
    static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("tests/org.stitchbird.weka.tests/knowledgeflow");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("No templates above " + Path.of("").toAbsolutePath());
    }

    /** One of them, opened where it lies. */
    static Opened open(String name) throws IOException {
        return new KnowledgeFlowImport().open(folder().resolve(name + ".kf"));
    }

    /** The text of one of them; files are read from its folder and written into another. */
    static String text(String name, Path written) throws IOException {
        return Files.readString(folder().resolve(name + ".kf"))
                .replaceAll("weka/gui/(beans|knowledgeflow)/templates/", path(folder()) + "/")
                .replace("${user.home}", path(written));
    }

    private static String path(Path path) {
        return path.toString().replace('\\', '/');
    }
}
