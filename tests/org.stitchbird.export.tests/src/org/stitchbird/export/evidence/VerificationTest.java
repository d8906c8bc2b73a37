// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.export.Flows;
import org.stitchbird.export.evidence.Finding.Outcome;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

/** What was packed comes out the same, and what was changed is told precisely. */
class VerificationTest {
    @TempDir
    Path folder;

    private Path data(String example) {
        return Flows.project().resolve("examples").resolve(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "breast-cancer", "diabetes", "wine", "compare"})
    void everyExampleComesOutTheSame(String example) throws Exception {
        Flow flow = FlowFile.read(data(example).resolve(example + ".flow"));
        // One run of ten is as good a proof, and a tenth of the work.
        FlowQueries.node(flow, "compare").ifPresent(node -> FlowEdits.setSetting(node, "repeats", "1"));
        Path pack = Files.write(folder.resolve("pack.zip"), Packs.of(Flows.checked(flow, example, data(example)),
                "data=true"));
        List<Finding> findings = Packs.verify(pack, null);
        assertEquals(List.of(), findings.stream().filter(each -> each.outcome() != Outcome.SAME).toList());
        Set<String> subjects = findings.stream().map(Finding::subject).collect(Collectors.toSet());
        assertEquals(Set.of("flow", "settings", "data", "check", "figures", "golden"), subjects);
    }

    @Test
    void twoPacksAreTheSameBytes() throws Exception {
        assertArrayEquals(Packs.of(Flows.example("iris")), Packs.of(Flows.example("iris")));
    }

    @Test
    void dataOutsideAreFoundInTheFolderThatIsNamedOrBesideThePack() throws Exception {
        byte[] zip = Packs.of(Flows.example("iris"));
        assertFalse(Packs.entries(zip).keySet().stream().anyMatch(name -> name.startsWith("data/")));
        Path pack = Files.write(folder.resolve("pack.zip"), zip);
        List<String> absent = Packs.different(pack, null);
        assertEquals(1, absent.size(), absent.toString());
        assertTrue(absent.get(0).contains("'iris.csv'") && absent.get(0).contains("--data"), absent.toString());
        assertEquals(List.of(), Packs.different(pack, data("iris")));
        Files.copy(data("iris").resolve("iris.csv"), folder.resolve("iris.csv"));
        assertEquals(List.of(), Packs.different(pack, null));
    }

    @Test
    void aByteOfTheDataIsTold() throws Exception {
        Path pack = Files.write(folder.resolve("pack.zip"), Packs.of(Flows.example("iris")));
        String csv = Files.readString(data("iris").resolve("iris.csv"));
        Files.writeString(folder.resolve("iris.csv"), csv.replaceFirst("5\\.1", "9.1"));
        List<String> told = Packs.different(pack, null);
        assertTrue(told.stream().anyMatch(each -> each.contains("'iris.csv'") && each.contains("SHA-256")), told + "");
        assertTrue(told.stream().anyMatch(each -> each.contains("greatest value")
                && each.contains("was 7.9 and is 9.1")), told.toString());
        assertTrue(told.stream().anyMatch(each -> each.contains("golden rows") && each.contains("row 1,")
                && each.contains("was 5.1 and is 9.1")), told.toString());
    }

    @Test
    void aSettingIsTold() throws Exception {
        Path pack = Packs.changed(Packs.of(Flows.example("iris")), folder.resolve("pack.zip"), Packs.FLOW,
                text -> text.replace("type=\"test.cross-validate\" version=\"1\"/>",
                        "type=\"test.cross-validate\" version=\"1\"><setting name=\"folds\" value=\"5\"/></node>"));
        List<String> told = Packs.different(pack, data("iris"));
        assertTrue(told.contains("'Cross-validate': the setting 'folds' was '10' and is '5'."), told.toString());
        assertTrue(told.stream().anyMatch(each -> each.contains("text of the flow")), told.toString());
        assertTrue(told.stream().anyMatch(each -> each.contains("Mean absolute error was 0.03497994667251618 and is")),
                told.toString());
    }

    @Test
    void aFigureIsToldWithByHowMuch() throws Exception {
        Path pack = Packs.changed(Packs.of(Flows.example("iris")), folder.resolve("pack.zip"), Packs.INDEX,
                text -> text.replace("\"accuracy\": 0.96,", "\"accuracy\": 0.97,"));
        List<String> told = Packs.different(pack, data("iris"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).contains("Accuracy was 0.97 and is 0.96 (−0.01)"), told.toString());
    }

    @Test
    void theLastBitOfAFigureIsTold() throws Exception {
        byte[] zip = Packs.of(Flows.example("iris"));
        String kappa = Packs.text(zip, Packs.INDEX).replaceFirst("(?s).*\"kappa\": ([0-9.]+),.*", "$1");
        String next = Double.toString(Math.nextUp(Double.parseDouble(kappa)));
        Path pack = Packs.changed(zip, folder.resolve("pack.zip"), Packs.INDEX,
                text -> text.replace("\"kappa\": " + kappa, "\"kappa\": " + next));
        List<String> told = Packs.different(pack, data("iris"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).contains(kappa) && told.get(0).contains(next), told.toString());
    }

    @Test
    void aGoldenAnswerIsTold() throws Exception {
        Path pack = Packs.changed(Packs.of(Flows.example("iris")), folder.resolve("pack.zip"), "golden/answers-1.json",
                text -> text.replaceFirst("\\[\"setosa\"", "[\"virginica\""));
        List<String> told = Packs.different(pack, data("iris"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).contains("1 of 150 golden rows") && told.get(0).contains("was virginica and is setosa"),
                told.toString());
    }

    @Test
    void rowsStayOutsideWhenNobodyMaySeeThem() throws Exception {
        byte[] zip = Packs.of(Flows.example("iris"), "rows=false");
        assertFalse(Packs.entries(zip).containsKey("golden/rows-1.json"));
        Path pack = Files.write(folder.resolve("pack.zip"), zip);
        assertEquals(List.of(), Packs.different(pack, data("iris")));
    }
}
