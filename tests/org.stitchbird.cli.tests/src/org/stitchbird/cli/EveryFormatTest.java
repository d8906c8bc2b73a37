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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format in which a flow leaves must keep to, whoever offers it. */
class EveryFormatTest {
    private static String flow;
    private static String odd;
    @TempDir
    static Path data;
    @TempDir
    Path folder;

    @BeforeAll
    static void flows() throws IOException {
        Files.copy(Called.example("iris/iris.csv"), data.resolve("iris.csv"));
        flow = Files.copy(Called.example("iris/iris.flow"), data.resolve("iris.flow")).toString();
        // The learner itself is of a type that nobody has.
        odd = Files.writeString(data.resolve("odd.flow"), Files.readString(Called.example("iris/iris.flow"))
                .replace("type=\"weka.classify.J48\"", "type=\"acme.wonder\" name=\"Wonder\"")).toString();
    }

    static List<String> formats() throws Exception {
        List<String> formats = Called.with("export", "--list").lines().stream().filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(' '))).toList();
        assertTrue(formats.contains("kf"), formats.toString());
        return formats;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesTheSameBytesTwiceAndOverwritesNothingUnasked(String format) throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertDone("export", flow, "--as", format, "--out", first.toString());
        assertDone("export", flow, "--as", format, "--out", second.toString());
        Map<String, byte[]> files = files(first);
        assertEquals(files.keySet(), files(second).keySet());
        for (Map.Entry<String, byte[]> file : files(second).entrySet()) {
            assertArrayEquals(files.get(file.getKey()), file.getValue(), file.getKey());
        }
        Called again = Called.with("export", flow, "--as", format, "--out", first.toString());
        assertEquals(1, again.exit(), again.toString());
        assertDone("export", flow, "--as", format, "--out", first.toString(), "--force");
        assertEquals(files.keySet(), files(first).keySet());
        assertEquals(2, Called.with("export", flow, "--as", format, "--out", "x", "--option", "wonder=1").exit());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void refusesBeforeItWritesWhatItCannotExpress(String format) throws Exception {
        Called called = Called.with("export", odd, "--as", format, "--out", folder.resolve("odd").toString());
        if (called.exit() == 0) {
            // Only a format that carries the flow itself need not know its types.
            assertTrue(List.of("job").contains(format), format + ": " + called);
        } else {
            assertEquals(1, called.exit(), called.toString());
            assertFalse(Files.exists(folder.resolve("odd")), format);
        }
        assertEquals(0, Called.with("export", odd, "--as", format, "--coverage").exit());
    }

    private static void assertDone(String... words) throws Exception {
        Called called = Called.with(words);
        assertEquals(0, called.exit(), called.toString());
    }

    /** The files below a folder, or the one file. */
    private static Map<String, byte[]> files(Path at) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(at)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(at.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        assertFalse(files.isEmpty());
        return files;
    }
}
