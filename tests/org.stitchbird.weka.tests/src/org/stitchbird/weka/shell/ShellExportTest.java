// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.knowledgeflow.OurRun;
import org.stitchbird.weka.test.CommandLine;

/** A script of Weka's command lines, run in Javas of its own, gives the figures of the flow. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellExportTest {
    private static final String HEAD =
            "(?m)^=== (Stratified cross-validation|Cross-validation|Error on test data|Error on test split) ===$";
    @TempDir
    private Path folder;

    @Test
    void theExamplesGiveOurFigures() throws Exception {
        int figures = 0;
        for (String example : List.of("iris", "diabetes")) {
            figures += assertSameFigures(example(example));
        }
        System.out.println("Figures of Weka's command lines equal to ours: " + figures);
        assertTrue(figures > 0);
    }

    @Test
    void aFlowOfManyKindsOfNodesGivesOurFigures() throws Exception {
        assertEquals(4, assertSameFigures(hostile()));
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> files = all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
            assertTrue(files.containsAll(List.of("out.csv", "apply.csv")), files.toString());
            assertEquals(2, files.stream().filter(file -> file.endsWith(".model")).count(), "the trained one and its copy");
            assertFalse(files.contains("pwned"), "Text of the flow has been run");
        }
    }

    @Test
    void whatCommandLinesCannotDoIsToldBeforeItIsWritten() throws Exception {
        List<PlainFlow.Node> nodes = List.of(node("read", "collect.read-arff", "", Map.of()),
                node("compare", "test.compare", "", Map.of()),
                node("cross", "test.cross-validate", "", Map.of("stratified", "false")),
                node("split", "prepare.split-table", "", Map.of("stratified", "true")),
                node("odd", "acme.wonder", "", Map.of()), node("show", "explain.show-table", "", Map.of()));
        CheckedFlow flow = OurRun.checked(FlowDocuments.document(new PlainFlow("", "", nodes, List.of(), List.of())),
                folder);
        assertEquals(List.of("CHANGED read", "ABSENT compare", "ABSENT cross", "ABSENT split", "ABSENT odd",
                "UNNEEDED show"), new ShellExport().draft(flow).remarks().stream()
                        .map(remark -> remark.weight() + " " + remark.node()).toList());
    }

    private int assertSameFigures(CheckedFlow flow) throws Exception {
        ShellExport export = new ShellExport();
        Path out = Files.createTempDirectory(folder, "flow").resolve("script");
        List<String> ours = new ArrayList<>();
        try (LocalOutcome outcome = new LocalOutcome(flow, new LocalFlowSession(OurRun.TYPES))) {
            assertEquals(List.of(), export.draft(flow).remarks().stream()
                    .filter(remark -> remark.weight() == Remark.Weight.ABSENT).toList());
            Exported files = export.draft(flow).files(outcome);
            ExportWriter.write(files, out, false);
            for (PlainFlow.Node node : flow.flow().nodes()) {
                if (flow.spec(node.id()).orElseThrow().output("evaluation").isPresent()) {
                    Evaluation evaluation = (Evaluation) outcome.value(node.id(), "evaluation");
                    evaluation.scores().stream().filter(score -> score.clusters() == null)
                            .forEach(score -> ours.add(figures(score)));
                }
            }
        }
        String printed = run(out);
        List<String> wekas = new ArrayList<>();
        String[] parts = printed.split(HEAD);
        for (int i = 1; i < parts.length; i++) {
            wekas.add(comparable(CommandLine.figures(parts[i])));
        }
        assertEquals(new TreeSet<>(ours), new TreeSet<>(wekas), printed);
        return ours.size();
    }

    private static String figures(Score score) {
        return comparable(CommandLine.figures(score));
    }

    /** A command that only applies a model does not know the rows that it was trained on. */
    private static String comparable(String figures) {
        return figures.replaceAll("(?m)^(Relative absolute|Root relative squared) error .*\n", "");
    }

    /** Runs the script, and says what it has printed. */
    private static String run(Path at) throws Exception {
        Path printed = at.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "flow.sh").directory(at.toFile()).redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("WEKA", PlainWeka.libraries() + "/*");
        builder.environment().put("JAVA_OPTIONS", "-Xmx256m -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"
                + " -Dweka.packageManager.offline=true -Dweka.packageManager.loadPackages=false");
        builder.environment().put("WEKA_HOME", at.resolve("wekahome").toString());
        builder.environment().merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + File.pathSeparator + path);
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(printed);
        assertTrue(ended && process.exitValue() == 0, text);
        return text;
    }

    private static CheckedFlow example(String name) throws Exception {
        Path at = PlainWeka.libraries().resolve("../../../examples").resolve(name).normalize();
        return OurRun.checked(FlowFile.read(at.resolve(name + ".flow")), at);
    }

    /** All that the script can do, with names that would be commands if they were not in quotes. */
    private CheckedFlow hostile() throws Exception {
        Path csv = folder.resolve("data $(touch pwned).csv");
        String evil = "'; touch pwned; echo '";
        Files.writeString(csv, Files.readString(PlainWeka.libraries().resolve("../../../examples/iris/iris.csv")
                .normalize()).replaceFirst("(?m)^(.*)species$", "$1it's `touch pwned` \\$(touch pwned)"));
        List<PlainFlow.Node> nodes = new ArrayList<>();
        List<PlainFlow.Wire> wires = new ArrayList<>();
        nodes.add(node("read", "collect.read-csv", evil, Map.of("file", csv.getFileName().toString())));
        nodes.add(node("target", "prepare.choose-target", "a\n" + evil + "\ntouch pwned", Map.of("target",
                "it's `touch pwned` $(touch pwned)")));
        nodes.add(node("split", "prepare.split-table", "$(touch pwned)", Map.of("share", "0.7")));
        nodes.add(node("normal", "weka.filter.unsupervised.Standardize", "", Map.of()));
        nodes.add(node("bins", "weka.filter.supervised.Discretize", "", Map.of()));
        nodes.add(node("tree", "weka.classify.J48", "`touch pwned`", Map.of("unpruned", "true")));
        nodes.add(node("bayes", "weka.classify.NaiveBayes", "", Map.of()));
        nodes.add(node("apply", "test.apply-model", "", Map.of()));
        nodes.add(node("score", "test.score-predictions", "", Map.of()));
        nodes.add(node("cross", "test.cross-validate", "", Map.of("folds", "5", "seed", "3")));
        nodes.add(node("hold", "test.hold-out", "", Map.of("share", "0.6")));
        nodes.add(node("means", "weka.cluster.SimpleKMeans", "", Map.of("numClusters", "3")));
        nodes.add(node("groups", "test.evaluate-clusters", "", Map.of()));
        nodes.add(node("csv", "deploy.write-csv", "", Map.of("file", "out.csv")));
        nodes.add(node("save", "deploy.save-model", evil, Map.of("file", "out.model")));
        for (String wire : List.of("read.table target.table", "target.table split.table", "split.train tree.table",
                "bins.preparation tree.preparation", "tree.model apply.model", "split.test apply.table",
                "apply.table score.table", "target.table normal.table", "normal.table cross.table",
                "bayes.learner cross.learner", "tree.learner cross.learner", "normal.table hold.table",
                "bayes.learner hold.learner", "target.table groups.table", "means.learner groups.learner",
                "normal.table csv.table", "tree.model save.model")) {
            String[] ends = wire.split("[ .]");
            wires.add(new PlainFlow.Wire(ends[0], ends[1], ends[2], ends[3]));
        }
        return OurRun.checked(FlowDocuments.document(new PlainFlow("", "", nodes, wires, List.of())), folder);
    }

    private static PlainFlow.Node node(String id, String type, String name, Map<String, String> settings) {
        return new PlainFlow.Node(id, type, name, "", Nodes.values(settings), 0, 0);
    }
}
