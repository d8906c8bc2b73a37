// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four broken flows that people make most, each refused with one sentence that names the node. */
class CheckCommandTest {
    @TempDir
    Path folder;
    private String iris;

    @BeforeEach
    void copyIris() throws Exception {
        Files.copy(Called.example("iris/iris.csv"), folder.resolve("iris.csv"));
        iris = Files.readString(Called.example("iris/iris.flow"));
    }

    @Test
    void findsNothingInTheExamples() throws Exception {
        for (String name : new String[] {"iris", "breast-cancer", "diabetes", "wine"}) {
            Called called = Called.with("check", Called.example(name + "/" + name + ".flow").toString());
            assertEquals(0, called.exit(), called.toString());
        }
    }

    @Test
    void refusesALearnerWhoseTableHasNoTarget() throws Exception {
        refused(iris.replace("    <wire from=\"j48\" output=\"learner\" to=\"cross-validate\" input=\"learner\"/>\n",
                "    <wire from=\"read-csv\" output=\"table\" to=\"j48\" input=\"table\"/>\n"
                        + "    <wire from=\"j48\" output=\"learner\" to=\"cross-validate\" input=\"learner\"/>\n"),
                "J48");
    }

    @Test
    void refusesACycle() throws Exception {
        refused(iris.replace("<wire from=\"read-csv\" output=\"table\" to=\"choose-target\" input=\"table\"/>",
                "<wire from=\"choose-target\" output=\"table\" to=\"choose-target\" input=\"table\"/>"),
                "Choose target");
    }

    @Test
    void refusesAnUnknownType() throws Exception {
        refused(iris.replace("type=\"weka.classify.J48\"", "type=\"acme.Wonder\" name=\"Wonder\""), "acme.Wonder");
    }

    @Test
    void refusesAMissingFile() throws Exception {
        refused(iris.replace("value=\"iris.csv\"", "value=\"lost.csv\""), "lost.csv");
    }

    private void refused(String flow, String named) throws Exception {
        assertTrue(!flow.equals(iris), "the flow must have been changed");
        Path file = folder.resolve("broken.flow");
        Files.writeString(file, flow);
        Called called = Called.with("check", file.toString());
        assertEquals(1, called.exit(), called.toString());
        assertEquals(1, called.lines().stream().filter(line -> line.startsWith("error:")).count(), called.out());
        assertTrue(called.out().contains(named), called.out());
    }

    /** A misspelt target, and a learner with a table that has none. */
    private Path twiceWrong() throws Exception {
        String flow = iris.replace("value=\"species\"", "value=\"specis\"")
                .replace("<wire from=\"choose-target\" output=\"table\" to=\"show-table\" input=\"table\"/>",
                        "<wire from=\"read-csv\" output=\"table\" to=\"show-table\" input=\"table\"/>\n"
                                + "    <wire from=\"read-csv\" output=\"table\" to=\"j48\" input=\"table\"/>");
        Path file = folder.resolve("wrong.flow");
        Files.writeString(file, flow);
        return file;
    }

    @Test
    void tellsTheFixesOfAProblem() throws Exception {
        Path file = twiceWrong();
        String before = Files.readString(file);
        Called called = Called.with("check", file.toString());
        assertEquals(1, called.exit(), called.toString());
        assertTrue(called.lines().contains("  fix: Predict 'species'"), called.out());
        assertTrue(called.lines().contains("  fix: Use the column 'species'"), called.out());
        assertTrue(Called.with("check", "--json", file.toString()).out().contains("\"fixes\":[\""));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void appliesTheFirstFixOfEachProblemAndWritesTheFlow() throws Exception {
        Path file = twiceWrong();
        Called called = Called.with("check", "--fix", file.toString());
        assertEquals(0, called.exit(), called.toString());
        assertTrue(called.lines().stream().filter(line -> line.startsWith("fixed: ")).count() >= 2, called.out());
        assertEquals(0, Called.with("check", file.toString()).exit());
        assertEquals(0, Called.with("run", file.toString()).exit());
        String fixed = Files.readString(file);
        assertEquals(0, Called.with("check", "--fix", file.toString()).exit());
        assertEquals(fixed, Files.readString(file));
    }

    @Test
    void doesNotWriteWhatIsOnlySetForOnce() throws Exception {
        assertEquals(2, Called.with("check", "--fix", "--set", "j48.unpruned=true", twiceWrong().toString()).exit());
    }
}
