// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.export.format.FlowImport.Opened;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.test.CommandLine;
import weka.core.SerializationHelper;

/** The templates that Weka ships open as flows; what can run gives the numbers of the KnowledgeFlow's own runner. */
class TemplatesTest {
    @TempDir
    Path folder;

    @Test
    void eachOpensAndNothingIsLostSilently() throws Exception {
        Map<String, Set<String>> kept = Map.of(
                "incrementalLearning", Set.of("IncrementalClassifierEvaluator"),
                "jobExample", Set.of("DataGrid", "GetDataFromResult", "Job", "SetVariables",
                        "StorePropertiesInEnvironment"),
                "jobSubFlow", Set.of("SetPropertiesFromEnvironment", "TextViewer", "WriteDataToResult",
                        "WriteWekaLog"),
                "predictionBoundaries", Set.of("BoundaryPlotter", "Classifier", "Clusterer", "ImageSaver"),
                "saveCharts", Set.of("AttributeSummarizer", "DataVisualizer", "ImageSaver", "ModelPerformanceChart"));
        for (String name : Templates.NAMES) {
            Opened opened = Templates.open(name);
            KfFlow source = KfParser.parse(Files.readString(Templates.folder().resolve(name + ".kf")), name);
            Set<String> absent = new TreeSet<>();
            opened.flow().nodes().stream().filter(node -> node.type().startsWith(Kept.PREFIX))
                    .forEach(node -> absent.add(node.type().substring(Kept.PREFIX.length())));
            assertEquals(kept.getOrDefault(name, Set.of()), absent, name);
            String told = opened.remarks().stream().map(Remark::sentence).collect(Collectors.joining("\n"));
            opened.flow().nodes().stream().filter(node -> node.type().startsWith(Kept.PREFIX)).forEach(node ->
                    assertTrue(told.contains("'" + node.name() + "'") && !node.comment().isEmpty(), node.name()));
            assertEquals(source.steps().stream().filter(step -> step.type().equals("Note")).count(),
                    opened.flow().notes().size(), name);
            source.steps().stream().filter(step -> step.type().endsWith("Viewer")).forEach(step ->
                    assertTrue(told.contains(step.name()), step.name()));
        }
    }

    @Test
    void whatCanRunGivesTheNumbersOfWekasOwnRunner() throws Exception {
        Map<String, String> compared = new TreeMap<>(Map.of("learnAndSaveModel", "the same model",
                "incrementalLearning", "names no file", "jobExample", "nothing to run", "jobSubFlow", "names no file",
                "predictionBoundaries", "nothing to compare"));
        for (String name : List.of("cvTemplate", "ROCcurves", "saveCharts")) {
            compare(compared, name, scores(name).stream().map(CommandLine::figures).toList(),
                    texts(name, "ClassifierPerformanceEvaluator").stream().map(CommandLine::figures).toList());
        }
        compare(compared, "twoClusterers", scores("twoClusterers").stream().map(TemplatesTest::clusters).toList(),
                texts("twoClusterers", "ClustererPerformanceEvaluator").stream()
                        .map(text -> text.substring(text.indexOf("=== Evaluation result for test instances")))
                        .map(TemplatesTest::clusters).toList());
        compare(compared, "twoAttSelSchemes", reports("twoAttSelSchemes"), columnsOnAllRows());
        compared.computeIfPresent("twoAttSelSchemes", (name, text) -> text
                + " on all rows as Weka's command line; there in folds");
        System.out.println("template | opens | compared with the KnowledgeFlow's own runner | no counterpart");
        for (String name : Templates.NAMES) {
            System.out.println(name + " | yes | " + compared.get(name) + " | " + Templates.open(name).flow().nodes()
                    .stream().filter(node -> node.type().startsWith(Kept.PREFIX)).map(PlainFlow.Node::name)
                    .collect(Collectors.joining(", ")));
        }
    }

    private static void compare(Map<String, String> compared, String name, Collection<String> ours,
            Collection<String> wekas) {
        assertFalse(ours.isEmpty(), name);
        assertFalse(ours.stream().anyMatch(String::isBlank), name);
        assertEquals(new TreeSet<>(wekas), new TreeSet<>(ours), name);
        compared.put(name, "the same, " + ours.size() + " results");
    }

    @Test
    void theModelThatIsSavedIsTheOneThatWekasOwnRunnerSaves() throws Exception {
        KfRun.texts(Templates.text("learnAndSaveModel", folder), folder);
        Object wekas = SerializationHelper.readAll(folder.resolve("exampleModel_1_1_J48.model").toString())[0];
        PlainFlow flow = Templates.open("learnAndSaveModel").flow();
        PlainFlow.Node saver = flow.nodes().stream().filter(node -> node.type().equals("deploy.save-model"))
                .findFirst().orElseThrow();
        assertTrue(saver.settings().get("file").text().endsWith("exampleModel_1_1_J48.model"));
        Map<String, List<ResultInfo>> results = OurRun.results(without(flow, Set.of(saver.id())), Templates.folder());
        assertEquals(wekas.toString(), results.get("j48").stream().filter(result -> result.port().equals("model"))
                .findFirst().orElseThrow().text());
    }

    /** The scores of a template, of which what has no counterpart is left out. */
    private static List<Score> scores(String name) throws Exception {
        return results(name).stream().filter(result -> result.evaluation() != null)
                .flatMap(result -> result.evaluation().scores().stream()).toList();
    }

    private static List<ResultInfo> results(String name) throws Exception {
        PlainFlow flow = Templates.open(name).flow();
        Set<String> kept = new TreeSet<>();
        flow.nodes().stream().filter(node -> node.type().startsWith(Kept.PREFIX)).forEach(node -> kept.add(node.id()));
        return OurRun.results(without(flow, kept), Templates.folder()).values().stream().flatMap(List::stream).toList();
    }

    private static PlainFlow without(PlainFlow flow, Set<String> gone) {
        return new PlainFlow(flow.title(), flow.description(),
                flow.nodes().stream().filter(node -> !gone.contains(node.id())).toList(),
                flow.wires().stream().filter(wire -> !gone.contains(wire.from()) && !gone.contains(wire.to()))
                        .toList(), List.of());
    }

    /** What the steps of a kind say when Weka's own runner runs a template. */
    private List<String> texts(String name, String step) throws Exception {
        Path own = Files.createDirectory(folder.resolve(name));
        List<String> texts = new ArrayList<>();
        KfRun.texts(withoutCharts(Templates.text(name, own)), own).forEach((from, text) -> {
            if (from.startsWith(step)) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** Weka draws charts with a library that is not among its own jars. */
    private static String withoutCharts(String text) throws Exception {
        KfFlow flow = KfParser.parse(text, "template");
        Set<String> charts = flow.steps().stream().filter(step -> step.type().matches(
                "DataVisualizer|AttributeSummarizer|ModelPerformanceChart|ImageSaver")).map(KfStep::name)
                .collect(Collectors.toSet());
        List<KfStep> steps = new ArrayList<>();
        for (KfStep step : flow.steps()) {
            Map<String, List<String>> leaving = new TreeMap<>();
            step.leaving().forEach((type, targets) -> leaving.put(type, targets.stream()
                    .filter(target -> !charts.contains(target)).toList()));
            if (!charts.contains(step.name())) {
                Map<String, Object> properties = new TreeMap<>(step.properties());
                properties.replaceAll((key, value) -> value.equals("true") || value.equals("false")
                        ? Boolean.valueOf(value.toString()) : relative(value));
                steps.add(new KfStep(step.className(), step.name(), properties, leaving, step.x(), step.y()));
            }
        }
        return KfText.write(new KfFlow(flow.name(), steps));
    }

    /** Loaders hold a switch. */
    private static Object relative(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> typed = new TreeMap<>();
        map.forEach((key, inner) -> typed.put(key.toString(), key.equals("useRelativePath")
                ? Boolean.valueOf(inner.toString()) : inner));
        return typed;
    }

    /** How many rows fell into each cluster, and the log likelihood, as Weka prints it. */
    private static String clusters(String text) {
        StringBuilder lines = new StringBuilder();
        Matcher matcher = Pattern.compile("(?m)^ *(\\d+) +(\\d+) \\(").matcher(text);
        while (matcher.find()) {
            lines.append(matcher.group(1)).append(' ').append(matcher.group(2)).append('\n');
        }
        Matcher likelihood = Pattern.compile("Log likelihood: (\\S+)").matcher(text);
        return likelihood.find() ? lines + likelihood.group(1) : lines.toString();
    }

    /** The same of ours. */
    private static String clusters(Score score) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < score.clusters().rows().size(); i++) {
            if (score.clusters().rows().get(i) > 0) {
                lines.append(i).append(' ').append(Math.round(score.clusters().rows().get(i))).append('\n');
            }
        }
        return lines + weka.core.Utils.doubleToString(score.metric(Metric.LOG_LIKELIHOOD).orElseThrow(), 5);
    }

    /** The reports on columns, from the evaluator on. */
    private static List<String> reports(String name) throws Exception {
        return results(name).stream().filter(result -> result.port().equals("report"))
                .map(result -> result.text()).map(TemplatesTest::fromTheSearch).toList();
    }

    private static String fromTheSearch(String report) {
        return report.substring(report.indexOf("Search Method")).strip();
    }

    /** The KnowledgeFlow evaluates columns in folds; on all rows Weka's own command line says what ours should. */
    private static Collection<String> columnsOnAllRows() throws Exception {
        Map<String, String> said = new TreeMap<>();
        String iris = Templates.folder().resolve("iris.arff").toString();
        said.put("Cfs", weka.attributeSelection.AttributeSelection.SelectAttributes(
                new weka.attributeSelection.CfsSubsetEval(), new String[] {"-i", iris, "-s",
                    "weka.attributeSelection.GreedyStepwise"}));
        said.put("InfoGain", weka.attributeSelection.AttributeSelection.SelectAttributes(
                new weka.attributeSelection.InfoGainAttributeEval(), new String[] {"-i", iris, "-s",
                    "weka.attributeSelection.Ranker"}));
        return said.values().stream().map(TemplatesTest::fromTheSearch).toList();
    }
}
