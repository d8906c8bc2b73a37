// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.FlowImport.Opened;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.weka.test.CommandLine;

/** Flows saved as KnowledgeFlow files run in Weka's own runner and give our numbers. */
class KnowledgeFlowExportTest {
    @TempDir
    Path folder;

    @Test
    void theExamplesGiveOurNumbersInWekasOwnRunner() throws Exception {
        assertSameNumbers("iris", 1);
        assertSameNumbers("breast-cancer", 2);
        assertSameNumbers("diabetes", 3);
    }

    private void assertSameNumbers(String example, int evaluations) throws Exception {
        Path file = example(example);
        Flow flow = FlowFile.read(file);
        List<String> ours = OurRun.results(flow, file.getParent()).values().stream().flatMap(List::stream)
                .filter(result -> result.evaluation() != null)
                .flatMap(result -> result.evaluation().scores().stream()).map(KnowledgeFlowExportTest::figures)
                .toList();
        List<String> wekas = new ArrayList<>();
        KfRun.texts(written(flow, file.getParent(), 0), Files.createDirectory(folder.resolve(example)))
                .forEach((step, text) -> {
                    if (step.startsWith("ClassifierPerformanceEvaluator")) {
                        wekas.add(figures(text));
                    }
                });
        assertEquals(evaluations, ours.size());
        assertEquals(new TreeSet<>(ours), new TreeSet<>(wekas), example);
    }

    /** The errors in per cent of guessing differ for scored predictions, which the export has told. */
    private static String figures(Score score) {
        return comparable(CommandLine.figures(score), score.method().contains("prediction"));
    }

    private static String figures(String text) {
        return comparable(CommandLine.figures(text), CommandLine.figures(text).contains("Instances 150\n")
                && text.contains("Correlation coefficient"));
    }

    private static String comparable(String figures, boolean scored) {
        return scored ? figures.replaceAll("(?m)^(Relative absolute|Root relative squared) error .*\n", "") : figures;
    }

    @Test
    void groupsFallAlikeInWekasOwnRunner() throws Exception {
        Path file = example("wine");
        Flow flow = FlowFile.read(file);
        Map<String, String> texts = KfRun.texts(written(flow, file.getParent(), 0), folder);
        ResultInfo model = OurRun.results(flow, file.getParent()).get("simple-k-means").stream()
                .filter(result -> result.port().equals("model")).findFirst().orElseThrow();
        assertTrue(texts.values().stream().anyMatch(said -> said.replace("\r\n", "\n")
                .contains(model.text().strip())), texts + "\n---\n" + model.text());
    }

    @Test
    void whatHasNoCounterpartIsToldBeforeItIsWritten() throws Exception {
        PlainFlow.Node read = node("read", "collect.read-arff", Map.of());
        PlainFlow.Node compare = node("compare", "test.compare", Map.of());
        PlainFlow.Node split = node("split", "prepare.split-table", Map.of("stratified", "true"));
        PlainFlow flow = new PlainFlow("", "", List.of(read, compare, split),
                List.of(new PlainFlow.Wire("read", "table", "compare", "table"),
                        new PlainFlow.Wire("read", "table", "split", "table")), List.of());
        FlowExporter.Draft draft = new KnowledgeFlowExport().draft(OurRun.checked(FlowDocuments.document(flow), folder));
        assertEquals(List.of("compare", "split"), draft.remarks().stream()
                .filter(remark -> remark.weight() == Remark.Weight.ABSENT).map(Remark::node).toList());
        Path file = folder.resolve("partial.kf");
        ExportWriter.write(draft.files(null), file, false);
        assertEquals(List.of("collect.read-arff"), new KnowledgeFlowImport().open(file).flow().nodes().stream()
                .map(PlainFlow.Node::type).toList());
    }

    @Test
    void whatWasKeptIsWrittenBackAsItWas() throws Exception {
        for (String name : Templates.NAMES) {
            Opened opened = Templates.open(name);
            String text = written(FlowDocuments.document(opened.flow()), Templates.folder(), -1);
            Map<String, KfStep> before = steps(Files.readString(Templates.folder().resolve(name + ".kf")));
            Map<String, KfStep> after = steps(text);
            for (PlainFlow.Node node : opened.flow().nodes()) {
                if (node.type().startsWith(Kept.PREFIX)) {
                    assertEquals(before.get(node.name()).className(), after.get(node.name()).className());
                    assertEquals(before.get(node.name()).properties(), after.get(node.name()).properties());
                }
            }
            // Weka itself opens it: a wrong type of a property would be refused.
            weka.knowledgeflow.JSONFlowUtils.readFlow(new java.io.StringReader(text), false);
        }
    }

    private static Map<String, KfStep> steps(String text) throws Exception {
        return KfParser.parse(text, "test.kf").steps().stream().collect(Collectors.toMap(KfStep::name, step -> step));
    }

    @Test
    void comesBackAsTheSameFlow() throws Exception {
        Path file = example("breast-cancer");
        Path kf = folder.resolve("again.kf");
        Files.writeString(kf, written(FlowFile.read(file), file.getParent(), 0));
        PlainFlow back = new KnowledgeFlowImport().open(kf).flow();
        List<String> types = back.nodes().stream().map(PlainFlow.Node::type).sorted().toList();
        assertTrue(types.containsAll(List.of("prepare.choose-target", "test.cross-validate",
                "weka.classify.RandomForest", "weka.classify.FilteredClassifier")), types.toString());
        assertEquals(1, back.notes().size());
    }

    /** The text that is written, with so many nodes without a counterpart; -1 for any number. */
    private String written(Flow flow, Path base, int absent) throws Exception {
        FlowExporter.Draft draft = new KnowledgeFlowExport().draft(OurRun.checked(flow, base));
        long without = draft.remarks().stream().filter(remark -> remark.weight() == Remark.Weight.ABSENT).count();
        assertTrue(absent < 0 || absent == without, draft.remarks().toString());
        Path file = folder.resolve("written.kf");
        ExportWriter.write(draft.files(null), file, true);
        return Files.readString(file);
    }

    private static PlainFlow.Node node(String id, String type, Map<String, String> settings) {
        return new PlainFlow.Node(id, type, "", "", org.stitchbird.weka.Nodes.values(settings), 0, 0);
    }

    private static Path example(String name) {
        return Templates.folder().getParent().getParent().getParent().resolve("examples").resolve(name)
                .resolve(name + ".flow");
    }
}
