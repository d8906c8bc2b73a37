// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of Weka's package manager, packed from the jars that Maven Central has of the packages, in the layout in which
 * the package manager has them.
 *
 * @param name the package's name
 * @param version its version
 * @param depends what it needs
 * @param libraries the jars of libraries that it brings
 */
record WekaZip(String name, String version, String depends, List<String> libraries) {
    /** The packages that are tried, those first that others need. */
    static final List<WekaZip> ALL = List.of(
            new WekaZip("LibSVM", "1.0.10", "weka (>=3.7.1)", List.of("libsvm-3.35.jar")),
            new WekaZip("LibLINEAR", "1.9.7", "weka (>=3.7.1)", List.of("liblinear-2.44.jar")),
            new WekaZip("SMOTE", "1.0.3", "weka (>=3.7.1)", List.of()),
            new WekaZip("XMeans", "1.0.6", "weka (>=3.7.1)", List.of()),
            new WekaZip("optics_dbScan", "1.0.6", "weka (>=3.7.1)", List.of()),
            new WekaZip("rotationForest", "1.0.3", "weka (>=3.7.1)", List.of()),
            new WekaZip("isotonicRegression", "1.0.2", "weka (>=3.7.1)", List.of()),
            new WekaZip("paceRegression", "1.0.2", "weka (>=3.7.1)", List.of()),
            new WekaZip("simpleEducationalLearningSchemes", "1.0.2", "weka (>=3.7.3)", List.of()),
            new WekaZip("decorate", "1.0.3", "weka (>=3.7.1)", List.of()),
            new WekaZip("realAdaBoost", "1.0.1", "weka (>=3.7.1)", List.of()),
            new WekaZip("fastCorrBasedFS", "1.0.2", "weka (>=3.7.1)", List.of()),
            new WekaZip("multiInstanceFilters", "1.0.10", "weka (>=3.7.10)", List.of()),
            new WekaZip("multiInstanceLearning", "1.0.7", "weka (>=3.7.10), multiInstanceFilters (>=1.0.3)",
                    List.of()));

    /** Writes the file into a folder. */
    Path pack(Path folder) throws IOException {
        Path file = folder.resolve(name + version + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "Description.props", """
                    Name=%s
                    Version=%s
                    Title=%s of Weka's packages
                    Author=The authors of %s <somebody@example.org>
                    License=GPL 3.0
                    URL=http://weka.sourceforge.net/doc.packages/%s
                    Depends=%s
                    """.formatted(name, version, name, name, name, depends).getBytes(StandardCharsets.ISO_8859_1));
            put(zip, name + ".jar", Files.readAllBytes(jars().resolve(name + "-" + version + ".jar")));
            for (String library : libraries) {
                put(zip, "lib/" + library, Files.readAllBytes(jars().resolve(library)));
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String entry, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Where the build has put the jars. */
    static Path jars() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("tests/org.stitchbird.weka.tests/target/weka-packages");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("No jars of packages above " + Path.of("").toAbsolutePath());
    }
}
