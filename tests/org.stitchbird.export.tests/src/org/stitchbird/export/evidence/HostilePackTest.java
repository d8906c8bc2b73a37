// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.flow.Flow;

/** Packs that are damaged, or made to do harm, are refused with a sentence, and leave nothing behind. */
class HostilePackTest {
    private static byte[] good;
    @TempDir
    Path folder;
    private Path pack;
    private List<String> before;

    @BeforeAll
    static void pack() throws Exception {
        good = Packs.of(Flows.example("iris"), "data=true");
    }

    @BeforeEach
    void place() throws Exception {
        pack = folder.resolve("pack.zip");
        before = temporary();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertEquals(before, temporary());
    }

    private static List<String> temporary() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("stitchbird-verify-"))
                    .sorted().toList();
        }
    }

    private String refused(Map<String, byte[]> entries) throws Exception {
        return refused(Packs.zip(entries));
    }

    private String refused(byte[] bytes) throws Exception {
        Files.write(pack, bytes);
        String sentence = assertThrows(FormatException.class, () -> Packs.verify(pack, null)).getMessage();
        assertTrue(sentence.contains("'pack.zip'"), sentence);
        return sentence;
    }

    @Test
    void whatIsCutOffIsNoPack() throws Exception {
        for (int length : new int[] {0, 1, 30, good.length / 2, good.length - 30, good.length - 1}) {
            refused(Arrays.copyOf(good, length));
        }
    }

    @Test
    void noDamageIsMoreThanASentenceOrADifference() throws Exception {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(pack, damaged);
            try {
                Packs.verify(pack, null);
            } catch (FormatException e) {
                refused++;
            }
        }
        // The rest is a difference: how many bytes stand where, versions of bundles change with each build.
        assertTrue(refused > 0 && refused < 40, refused + " of 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/evil.txt", "data/../../evil.txt", "..\\evil.txt", "C:/evil.txt"})
    void entriesThatLeadOutAreRefused(String name) throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        entries.put(name, new byte[] {1});
        assertTrue(refused(entries).contains("leads out"));
        assertFalse(Files.exists(folder.resolve("evil.txt")) || Files.exists(folder.getParent().resolve("evil.txt")));
    }

    @Test
    void whatSwellsIsRefused() throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        String data = entries.keySet().stream().filter(name -> name.startsWith("data/")).findFirst().orElseThrow();
        entries.put(data, new byte[40 << 20]);
        assertTrue(refused(entries).contains("swell"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"format\":2}", "{\"format\":{}}", "\u0000"})
    void anotherIndexIsRefused(String json) throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        entries.put(Packs.INDEX, json.getBytes(StandardCharsets.UTF_8));
        refused(entries);
    }

    @Test
    void jsonThatIsNestedWithoutEndIsRefused() throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        entries.put(Packs.INDEX, ("{\"format\":1,\"nodes\":" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        refused(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":1}",
        "{\"format\":1,\"nodes\":{},\"data\":[],\"evaluations\":7,\"golden\":[[]]}"})
    void anIndexOfAnotherShapeIsDifferent(String json) throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        entries.put(Packs.INDEX, json.getBytes(StandardCharsets.UTF_8));
        Files.write(pack, Packs.zip(entries));
        assertTrue(Packs.different(pack, null).stream().anyMatch(each -> each.contains("does not list")));
    }

    @Test
    void absentEntriesAreNamed() throws Exception {
        for (String name : List.of(Packs.INDEX, Packs.FLOW, "golden/answers-1.json", "data/1/iris.csv")) {
            Map<String, byte[]> entries = Packs.entries(good);
            entries.remove(name);
            assertTrue(refused(entries).contains("'" + name + "'"), name);
        }
    }

    @Test
    void aFlowThatIsNoneIsTold() throws Exception {
        Map<String, byte[]> entries = Packs.entries(good);
        entries.put(Packs.FLOW, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><flow>&e;</flow>".getBytes(
                StandardCharsets.UTF_8));
        refused(entries);
    }

    @Test
    void nothingIsWrittenByTheFlowOfAPack() throws Exception {
        Files.copy(Flows.project().resolve("examples/iris/iris.csv"), folder.resolve("iris.csv"));
        Path target = folder.resolve("written.csv");
        Flow flow = FlowDocuments.document(new PlainFlow("", "", List.of(Flows.node("read", "collect.read-csv", Map.of(
                "file", "iris.csv")), Flows.node("write", "deploy.write-csv", Map.of("file", target.toString()))),
                List.of(new PlainFlow.Wire("read", "table", "write", "table")), List.of()));
        Files.write(pack, Packs.of(Flows.checked(flow, "writes", folder)));
        assertEquals(List.of(), Packs.different(pack, null));
        assertFalse(Files.exists(target));
    }
}
