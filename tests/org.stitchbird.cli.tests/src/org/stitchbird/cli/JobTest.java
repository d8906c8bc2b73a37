// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An exported job: its script turns parameters into settings, and what it calls refuses data that do not fit. */
@DisabledOnOs(OS.WINDOWS)
class JobTest {
    @TempDir
    Path folder;
    private Path job;
    private Path caller;

    @BeforeEach
    void export() throws Exception {
        job = folder.resolve("the job's folder");
        caller = Files.createDirectory(folder.resolve("called from here"));
        Called called = Called.with("export", Called.example("iris/iris.flow").toString(), "--as", "job", "--out",
                job.toString());
        assertEquals(0, called.exit(), called.toString());
    }

    /** What the script does, with a program in the place of stitchbird that writes down how it is called. */
    private Called script(String... words) throws Exception {
        Path program = caller.resolve("recorder");
        Files.writeString(program, "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\0' \"$word\"; done\n"
                + "exit \"${ANSWER:-0}\"\n");
        program.toFile().setExecutable(true);
        return started(Map.of("STITCHBIRD", program.toString()), words);
    }

    private Called started(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(job.resolve("run").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectError(folder.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Called(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }

    /** Calls the command line, in this framework, as the script would call it. */
    private Called job(String... words) throws Exception {
        return Called.with(script(words).out().split("\0"));
    }

    @Test
    void runsAsTheFlowDoes() throws Exception {
        assertEquals(0.96, accuracy(job()));
    }

    private static double accuracy(Called called) {
        assertEquals(0, called.exit(), called.toString());
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        return summary.getAsJsonArray("evaluations").get(0).getAsJsonObject().get("accuracy").getAsDouble();
    }

    @Test
    void takesParametersByName() throws Exception {
        Path other = caller.resolve("other data.csv");
        List<String> rows = Files.readAllLines(job.resolve("data/iris.csv"));
        rows.remove(rows.size() - 1);
        Files.write(other, rows);
        Called called = job("--data", "other data.csv", "--folds=5");
        assertEquals(0, called.exit(), called.toString());
        assertTrue(called.lines().getLast().contains("5-fold"), called.out());
        assertTrue(called.lines().getLast().contains("\"rows\":149"), called.out());
    }

    @Test
    void everyCallIsOneListOfWordsWhateverIsInThem() throws Exception {
        Called called = script("--data", "/a b/$(touch x)'\"\n;c.csv", "--folds", "-5");
        assertEquals(List.of("run", job.resolve("flow.flow").toString(), "--contract",
                job.resolve("contract.json").toString(), "--json", "--set", "read-csv.file=/a b/$(touch x)'\"\n;c.csv", "--set", "cross-validate.folds=-5"),
                List.of(called.out().split("\0")));
        assertFalse(Files.exists(caller.resolve("x")));
    }

    @Test
    void tellsWrongUsageAndPassesExitCodesOn() throws Exception {
        assertEquals(2, script("--wonder", "1").exit());
        assertEquals(2, script("--folds").exit());
        assertEquals(2, script("folds").exit());
        assertEquals(2, started(Map.of("STITCHBIRD", "/nowhere/stitchbird")).exit());
        Called help = script("--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("--folds integer"), help.out());
        script();
        assertEquals(1, started(Map.of("STITCHBIRD", caller.resolve("recorder").toString(), "ANSWER", "1")).exit());
    }

    private Called with(String from, String to) throws Exception {
        Path csv = job.resolve("data/iris.csv");
        String before = Files.readString(csv);
        String after = before.replaceFirst(from, to);
        assertFalse(after.equals(before));
        Files.writeString(csv, after);
        Called called = job();
        assertEquals(1, called.exit(), called.toString());
        assertFalse(called.out().contains("\"event\":\"node\""), called.out());
        Called checked = job("--check");
        assertEquals(1, checked.exit(), checked.toString());
        assertTrue(checked.lines().getFirst().contains("\"code\":\"contract\""), checked.out());
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        assertEquals("refused", summary.get("status").getAsString());
        return called;
    }

    private static void assertTold(Called called, String... words) {
        String message = JsonParser.parseString(called.lines().getLast()).getAsJsonObject().getAsJsonArray("problems")
                .get(0).getAsJsonObject().get("message").getAsString();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void refusesNumbersBeyondTheRange() throws Exception {
        assertTold(with("\n5.1,", "\n51,"), "'Read CSV'", "row 1", "51", "'sepal length'", "above 7.9");
    }

    @Test
    void refusesWhatIsNoNumber() throws Exception {
        assertTold(with("\n5.1,", "\nabc,"), "'sepal length' should hold numbers", "row 1", "'abc'");
    }

    @Test
    void refusesMissingCells() throws Exception {
        assertTold(with("\n5.1,", "\n,"), "'sepal length' is missing in row 1");
    }

    @Test
    void refusesUnknownLabels() throws Exception {
        assertTold(with("setosa", "fritillaria"), "'fritillaria'", "'species'", "setosa, versicolor, virginica");
    }

    @Test
    void refusesOtherColumns() throws Exception {
        Called called = with("species", "kind");
        assertTold(called, "'species' is missing");
        assertTrue(called.out().contains("'kind' is not in it"), called.out());
    }

    @Test
    void aContractThatIsNoneIsTold() throws Exception {
        Files.writeString(job.resolve("contract.json"), "{\"format\":1,\"tables\":[{\"node\":\"read-csv\"}]}");
        Called called = job();
        assertEquals(1, called.exit());
        assertTrue(called.err().contains("'contract.json' is no data contract"), called.err());
    }
}
