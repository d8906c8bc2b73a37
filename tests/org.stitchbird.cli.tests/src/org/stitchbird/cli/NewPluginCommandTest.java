// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is written builds and runs is tried by tests/from-nothing. */
class NewPluginCommandTest {
    @TempDir
    Path folder;
    private Path site;

    @BeforeEach
    void makeASite() throws IOException {
        site = folder.resolve("the site & more");
        Files.createDirectories(site.resolve("maven"));
        Files.createFile(site.resolve("p2.index"));
    }

    private Called make(String... words) throws InterruptedException {
        return Called.with(Stream.concat(Stream.of("new-plugin", "--in", folder.toString(), "--site", site.toString()),
                Stream.of(words)).toArray(String[]::new));
    }

    private static List<Path> files(Path plugin) throws IOException {
        try (Stream<Path> all = Files.walk(plugin)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tycho", "maven"})
    void fillsEveryPlaceAndWritesWellFormedFiles(String build) throws Exception {
        Called called = make("time-series", "--id", "org.acme.series", "--build", build);
        assertEquals(0, called.exit(), called.err());
        Path plugin = folder.resolve("time-series");
        Pattern place = Pattern.compile("@[a-z]+@");
        for (Path file : files(plugin)) {
            String text = Files.readString(file);
            assertFalse(place.matcher(file + text).find(), file + " has places that are not filled");
            if (file.toString().matches(".*\\.(xml|target|launch|svg|flow|project|classpath)")) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            }
        }
        String all = String.join("\n", files(plugin).stream().map(plugin::relativize).map(Path::toString).toList());
        assertTrue(all.contains("org/acme/series/CountWords.java") && all.contains("CountWords.svg")
                && all.contains("nodes_ko.properties") && all.contains("CountWordsTest.java"), all);
        assertTrue(Files.readString(plugin.resolve("example/time-series.flow"))
                .contains("type=\"time-series.count-words\""));
        assertTrue(Files.readString(plugin.resolve("README.md")).startsWith("# Time series\n"));
    }

    @Test
    void buildsWithOurOwnWrapperAndVersions() throws Exception {
        assertEquals(0, make("hello").exit());
        Path plugin = folder.resolve("hello");
        Path project = Called.example("..").toRealPath();
        for (String file : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
            assertArrayEquals(Files.readAllBytes(project.resolve(file)), Files.readAllBytes(plugin.resolve(file)), file);
        }
        assertTrue(Files.isExecutable(plugin.resolve("mvnw")));
        assertTrue(Files.readAllLines(project.resolve(".mvn/maven.config"))
                .containsAll(Files.readAllLines(plugin.resolve(".mvn/maven.config"))));
        String target = Files.readString(plugin.resolve("hello.target"));
        assertTrue(target.contains("/the%20site%20&amp;%20more\"/>"), target);
    }

    @ParameterizedTest
    @CsvSource({
        "안녕, such as 'hello'", "Hello, such as 'hello'", "my plugin, such as 'my-plugin'", "-x, There is no option",
        "class, such as 'my-class'", "aux, Windows keeps", "org.acme.hello, new-plugin hello --id org.acme.hello",
        "a234567890123456789012345678901234567890x, 40 letters"})
    void saysWhichNameWouldDo(String name, String hint) throws Exception {
        refused(make(name), hint);
    }

    @ParameterizedTest
    @CsvSource({"hello, com.example.hello", "com.new.x, 'new'", "org.stitchbird.x, not yours", "com..x, parts with dots",
        "com.Acme, small Latin letters"})
    void saysWhichIdWouldDo(String id, String hint) throws Exception {
        refused(make("hello", "--id", id), hint);
    }

    @Test
    void saysWhatElseIsWrong() throws Exception {
        refused(make(), "NAME is missing");
        refused(make("hello", "--build", "ant"), "tycho or maven");
        refused(Called.with("new-plugin", "hello", "--in", folder.toString()), "--site");
        refused(make("hello", "--site", folder.toString()), "no p2 site");
        Files.delete(site.resolve("maven"));
        refused(make("hello", "--build", "maven"), "--build tycho");
        assertEquals(1, Called.with("new-plugin", "hello", "--site", site.toString(), "--in",
                folder.resolve("none").toString()).exit());
    }

    private void refused(Called called, String hint) throws IOException {
        assertEquals(2, called.exit(), called.out());
        assertTrue(called.err().contains(hint), called.err());
        try (Stream<Path> inside = Files.list(folder)) {
            assertEquals(List.of(site), inside.toList(), "something was written");
        }
    }

    @Test
    void neverReplacesAFile() throws Exception {
        Path own = folder.resolve("hello/README.md");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "mine");
        Called refused = make("hello");
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals(List.of(own), files(own.getParent()));
        Called added = make("hello", "--force");
        assertEquals(0, added.exit(), added.err());
        assertTrue(added.out().contains("1 file was there already"), added.out());
        assertEquals("mine", Files.readString(own));
        assertTrue(Files.exists(folder.resolve("hello/pom.xml")));
    }
}
