// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are packages are understood, and files that only look like it do no harm. */
class WekaPackageFileTest {
    private static final String PROPS = """
            # A package
            Name=Wonder
            Version=1.0.10
            Title=Learners that \\
              wonder
            Author=A. Author <a@example.org>, B. Author
            License=GPL 3.0
            URL=http://example.org/
            PackageURL=http://example.org/Wonder.zip
            Depends=weka (>=3.7.1), other, third (>=1.0.2|<2.0)
            """;
    @TempDir
    private Path folder;

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = Files.createTempFile(folder, "package", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return file;
    }

    @Test
    void aPackageIsUnderstood() throws IOException {
        Path file = zip("Description.props", PROPS, "doc/index.html", "", "wonder.jar", "", "lib/help.jar", "",
                "src/more.jar", "", "lib/deeper/no.jar", "");
        assertTrue(WekaPackages.is(file));
        WekaPackage found = WekaPackages.read(file);
        assertEquals(new WekaPackage("Wonder", "1.0.10", "Learners that wonder", "", "A. Author, B. Author", "GPL 3.0",
                "http://example.org/", List.of(new PackageNeed("weka", ">=3.7.1"), new PackageNeed("other", ""),
                        new PackageNeed("third", ">=1.0.2|<2.0")), List.of("wonder.jar"), List.of("lib/help.jar")), found);
        assertEquals("weka.package.Wonder", found.id());
        assertEquals("1.0.10", found.osgiVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.jar", "/evil.jar", "lib/../../evil.jar", "C:evil.jar", "lib\\..\\evil.jar"})
    void nothingLeavesItsFolder(String name) throws IOException {
        Path file = zip("Description.props", PROPS, "wonder.jar", "", name, "evil");
        String sentence = assertThrows(UnfitPackageException.class, () -> WekaPackages.read(file)).getMessage();
        assertTrue(sentence.contains(name), sentence);
        assertFalse(Files.exists(folder.resolve("evil.jar")));
    }

    @Test
    void garbageAndOtherZipsAreRefused() throws IOException {
        Path garbage = Files.write(folder.resolve("garbage.zip"), new byte[] {'P', 'K', 3, 4, 0, 1, 2});
        Path absent = folder.resolve("absent.zip");
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(
                Files.readAllBytes(zip("Description.props", PROPS, "wonder.jar", "")), 150));
        for (Path file : List.of(garbage, absent, cut, folder)) {
            assertFalse(WekaPackages.is(file));
            assertThrows(UnfitPackageException.class, () -> WekaPackages.read(file), file.toString());
        }
        Path other = zip("readme.txt", "");
        assertFalse(WekaPackages.is(other));
        for (Path file : List.of(other, zip("Wonder/Description.props", PROPS, "Wonder/wonder.jar", ""),
                zip("Description.props", PROPS, "src/Wonder.java", ""),
                zip("Description.props", "Name=Wonder\\u12", "wonder.jar", ""),
                zip("Description.props", "Version=1.0.0", "wonder.jar", ""),
                zip("Description.props", "Name=../Wonder\nVersion=1.0.0", "wonder.jar", ""),
                zip("Description.props", "Name=Wonder\nVersion=\u0007", "wonder.jar", ""))) {
            String sentence = assertThrows(UnfitPackageException.class, () -> WekaPackages.read(file)).getMessage();
            assertTrue(sentence.contains(file.getFileName().toString()), sentence);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("Description.props"));
            out.write(PROPS.getBytes(StandardCharsets.ISO_8859_1));
            out.putNextEntry(new ZipEntry("wonder.jar"));
            out.write(new byte[1 << 20]);
        }
        assertThrows(UnfitPackageException.class, () -> {
            try (PackageFile bomb = new PackageFile(file, 1 << 19)) {
                bomb.copy("wonder.jar", OutputStream.nullOutputStream());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1.0.3, 1.0.3", "1.0, 1.0.0", "3.35-1, 3.35.0.-1", "v2, 0.0.0.v2", "2, 2.0.0", "1.0.0.7, 1.0.0.7", "1.0.1 beta, 1.0.1.beta",
        "20261126123456, 2147483647.0.0"})
    void versionsBecomeThoseOfOsgi(String written, String osgi) {
        assertEquals(osgi, new PackageVersion(written).osgi());
    }

    @ParameterizedTest
    @CsvSource({">=3.7.1, 3.8.7, true", ">=3.9.1, 3.8.7, false", "<3.9, 3.8.7, true", "=1.0.2, 1.0.2, true",
        "1.0.2, 1.0.3, false", "<=1.0.9, 1.0.10, false", ">1.0 | <2.0, 1.5, true", ">1.0 | <2.0, 2.1, false",
        "<2.0 | >1.0, 2.1, false", "<1.0 | >2.0, 2.1, true", "<1.0 | >2.0, 1.5, false", "nonsense, 1.0, true"})
    void needsTellWhichVersionsWillDo(String versions, String there, boolean accepted) {
        assertEquals(accepted, new PackageNeed("other", versions).accepts(there), versions);
    }
}
