// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaStart;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.UpdateableClassifier;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;

/** Flows over tables that are larger than the heap of the Java that runs them. */
class LargerThanMemoryTest {
    private static final int ROWS = 100_000;
    private static final int MEGABYTES = 24;
    private static final List<String> LEARNERS = List.of("NaiveBayesUpdateable", "HoeffdingTree", "SGD");
    @TempDir
    Path folder;

    @Test
    void learnersThatLearnRowByRowAnswerAsWekasDo() throws Exception {
        ManyRows.csv(folder.resolve("rows.csv"), ROWS, 7);
        ManyRows.arff(folder.resolve("rows.arff"), ROWS, 7);
        StringBuilder nodes = new StringBuilder(node("read", "collect.read-csv", "file", "rows.csv")
                + node("target", "prepare.choose-target", "target", "y") + node("split", "prepare.split-table")
                + node("narrow", "weka.filter.unsupervised.NominalToBinary") + node("part", "test.apply-model") + node("score", "test.score-predictions"));
        StringBuilder wires = new StringBuilder(wire("read.table", "target.table")
                + wire("target.table", "split.table") + wire("split.test", "part.table")
                + wire("target.table", "narrow.table")
                + wire("NaiveBayesUpdateable.model", "part.model") + wire("part.table", "score.table"));
        for (String name : LEARNERS) {
            nodes.append(node(name, "weka.classify." + name)).append(node("apply" + name, "test.apply-model"))
                    .append("<node id='select").append(name).append("' type='prepare.select-columns' version='1'>")
                    .append("<setting name='columns'><setting name='item' value='probability of yes'/></setting></node>")
                    .append(node("write" + name, "deploy.write-csv", "file", name + ".csv"));
            wires.append(wire("target.table", name + ".table")).append(wire("target.table", "apply" + name + ".table"))
                    .append(wire(name + ".model", "apply" + name + ".model"))
                    .append(wire("apply" + name + ".table", "select" + name + ".table"))
                    .append(wire("select" + name + ".table", "write" + name + ".table"));
        }
        String printed = run(nodes.toString(), wires.toString());
        assertTrue(printed.endsWith("OK\n"), printed);
        assertTrue(printed.contains("read.table: 100,000 rows × 16 · disk"), printed);
        assertTrue(printed.contains("split.test: 34,000 rows"), printed);
        assertTrue(printed.contains("narrow.table: 100,000 rows × 66 · disk"), printed);
        assertTrue(printed.contains("HoeffdingTree.model: Streaming tree (HoeffdingTree) | Learnt row by row from a table on the disk, "
                + "100,000 rows in one pass."), printed);
        assertTrue(printed.contains("score.evaluation: "), printed);
        for (String name : LEARNERS) {
            assertSameAsWeka(name, folder.resolve(name + ".csv"));
        }
        try (Stream<Path> left = Files.list(folder.resolve("tables"))) {
            assertEquals(List.of(), left.toList(), "nothing is left behind");
        }
    }

    @Test
    void aLearnerOfAllRowsSaysWhatToDoBeforeItBegins() throws Exception {
        ManyRows.csv(folder.resolve("rows.csv"), ROWS, 7);
        String printed = run(node("read", "collect.read-csv", "file", "rows.csv")
                + node("target", "prepare.choose-target", "target", "y") + node("tree", "weka.classify.J48")
                + node("bayes", "weka.classify.NaiveBayesUpdateable") + node("folds", "test.cross-validate"),
                wire("read.table", "target.table") + wire("target.table", "tree.table")
                        + wire("target.table", "folds.table") + wire("bayes.learner", "folds.learner"));
        assertTrue(printed.contains("FAILED"), printed);
        assertTrue(printed.contains("learns from all 100,000 rows at once and would need about 22 MB"), printed);
        assertTrue(printed.contains("Streaming tree (HoeffdingTree)"), printed);
        assertTrue(printed.contains("Testing 'Updateable naive Bayes' in this way needs all 100,000 rows"), printed);
        assertFalse(printed.contains("Canop") || printed.contains("for text"), printed);
    }

    @Test
    void aFlowOverAFileTenTimesTheHeapCountsItsRowsRight() throws Exception {
        int rows = write(folder.resolve("rows.csv"), MEGABYTES * 10L << 20);
        String printed = run(node("read", "collect.read-csv", "file", "rows.csv")
                + node("target", "prepare.choose-target", "target", "y") + "<node id='select' type='prepare.select-columns' "
                + "version='1'><setting name='mode' value='drop'/><setting name='columns'><setting name='item' "
                + "value='note'/></setting></node>" + node("split", "prepare.split-table")
                + node("bayes", "weka.classify.NaiveBayesUpdateable") + node("apply", "test.apply-model")
                + node("score", "test.score-predictions") + node("write", "deploy.write-csv", "file", "answers.csv"),
                wire("read.table", "target.table") + wire("target.table", "select.table")
                        + wire("select.table", "split.table") + wire("split.train", "bayes.table")
                        + wire("bayes.model", "apply.model") + wire("split.test", "apply.table")
                        + wire("apply.table", "score.table") + wire("apply.table", "write.table"));
        assertTrue(printed.endsWith("OK\n"), printed);
        assertTrue(printed.contains(String.format(Locale.ROOT, "read.table: %,d rows × 4 · disk", rows)), printed);
        assertTrue(printed.contains("score.evaluation: accuracy 100.0 %"), printed);
        int[] expected = RowSplit.shuffled(rows, 0.66, 1).test();
        try (BufferedReader answers = Files.newBufferedReader(folder.resolve("answers.csv"))) {
            assertTrue(answers.readLine().startsWith("row,a,y,prediction,"));
            for (int row : expected) {
                String[] answer = answers.readLine().split(",");
                assertEquals(Integer.toString(row), answer[0]);
                assertEquals(row % 2 == 0 ? "even" : "odd", answer[2]);
            }
            assertEquals(null, answers.readLine());
        }
    }

    /** Writes a file of so many bytes whose rows are mostly text; answers how many rows there are. */
    private static int write(Path file, long bytes) throws IOException {
        String text = "so that there are many bytes and not so many rows ".repeat(20);
        int row = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("note,row,a,y\n");
            for (long written = 0; written < bytes; row++) {
                String line = text + row + "," + row + "," + (row % 2 * 3 + row % 7 / 10.0) + (row % 2 == 0 ? ",even\n"
                        : ",odd\n");
                out.write(line);
                written += line.length();
            }
        }
        return row;
    }

    /** Trains as Weka does on a file, and asks for each row. */
    private void assertSameAsWeka(String name, Path answers) throws Exception {
        WekaStart.quietly();
        String type = Schemes.find("weka.classify." + name).orElseThrow().className();
        Classifier weka = AbstractClassifier.forName(type, null);
        Instances structure = open().getStructure();
        structure.setClassIndex(structure.numAttributes() - 1);
        weka.buildClassifier(structure);
        ArffLoader loader = open();
        loader.getStructure();
        for (Instance row = loader.getNextInstance(structure); row != null; row = loader.getNextInstance(structure)) {
            ((UpdateableClassifier) weka).updateClassifier(row);
        }
        int yes = structure.classAttribute().indexOfValue("yes");
        ArffLoader again = open();
        again.getStructure();
        int rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(answers)) {
            assertEquals("probability of yes", lines.readLine());
            for (Instance row = again.getNextInstance(structure); row != null;
                    row = again.getNextInstance(structure)) {
                row.setClassMissing();
                assertEquals(weka.distributionForInstance(row)[yes], Double.parseDouble(lines.readLine()), 0.0,
                        name + " in row " + rows);
                rows++;
            }
            assertEquals(ROWS, rows);
            assertEquals(null, lines.readLine());
        }
    }

    private ArffLoader open() throws Exception {
        ArffLoader loader = new ArffLoader();
        loader.setFile(folder.resolve("rows.arff").toFile());
        return loader;
    }

    private String run(String nodes, String wires) throws Exception {
        Path flow = Files.writeString(folder.resolve("test.flow"), "<flow format='1' title='Many rows'><nodes>" + nodes
                + "</nodes><wires>" + wires + "</wires></flow>");
        return SmallJava.run(folder, MEGABYTES, FlowProgram.class, flow.toString());
    }

    private static String node(String id, String type) {
        return "<node id='" + id + "' type='" + type + "' version='1'/>";
    }

    private static String node(String id, String type, String setting, String value) {
        return "<node id='" + id + "' type='" + type + "' version='1'><setting name='" + setting + "' value='" + value
                + "'/></node>";
    }

    private static String wire(String from, String to) {
        return "<wire from='" + from.replace(".", "' output='") + "' to='" + to.replace(".", "' input='") + "'/>";
    }
}
