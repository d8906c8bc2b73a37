// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.OptionText;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.SmallTables;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.deploy.LoadModel;
import org.stitchbird.weka.test.Compared;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.filters.Filter;

/** Packages of Weka are plug-ins whose algorithms do in flows what they do in Weka. */
class WekaPackagesTest {
    private static final Set<String> BAGS = Set.of("weka.filters.unsupervised.attribute.MultiInstanceToPropositional",
            "weka.filters.unsupervised.attribute.MultiInstanceWrapper",
            "weka.filters.unsupervised.attribute.MILESFilter", "weka.filters.unsupervised.attribute.RELAGGS",
            "weka.filters.unsupervised.attribute.PropositionalToMultiInstance");
    /** Setters that leave everything as it was. */
    private static final Set<String> IDLE = Set.of("FCBFSearch.generateRanking");
    private static InstalledPackages packages;
    private static Map<String, Table> tables;
    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        tables = SmallTables.all();
        packages = new InstalledPackages(folder);
    }

    @AfterAll
    static void remove() throws Exception {
        packages.close();
        assertEquals(List.of(), Schemes.all().stream().filter(scheme -> !scheme.library().isEmpty()).toList());
    }

    private static NodeType type(String id) throws Exception {
        return packages.types().stream().filter(type -> type.spec().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theirAlgorithmsAreNodeTypesThatKeepToTheContract() throws Exception {
        List<String> ids = packages.types().stream().map(type -> type.spec().id()).toList();
        assertEquals(39, ids.size(), ids.toString());
        assertEquals(ids.size(), Set.copyOf(ids).size());
        for (NodeType type : packages.types()) {
            assertEquals(List.of(), NodeTypeContract.violations(type, List.of()));
            assertTrue(type.spec().id().startsWith("weka.pkg."), type.spec().id());
            assertTrue(type.spec().library().startsWith("weka.package."), type.spec().library());
            assertFalse(type.spec().settings().isEmpty(), type.spec().id());
            assertNotEquals("", type.spec().reference(), type.spec().id());
        }
        assertEquals("GPL 3.0", packages.plugIn("SMOTE").licence());
        assertEquals("The authors of SMOTE", packages.plugIn("SMOTE").provider());
    }

    @Test
    void theirClassesComeFromTheirOwnBundles() throws Exception {
        for (NodeType type : packages.types()) {
            Scheme scheme = Schemes.find(type.spec().id()).orElseThrow();
            assertTrue(scheme.library().startsWith(FrameworkUtil.getBundle(scheme.type()).getSymbolicName()));
        }
    }

    /** On tables of many kinds, until one suits; for what takes bags of rows, our tables have no columns. */
    @Test
    void everyNodeRunsButThoseThatTakeBagsOfRows() throws Exception {
        Map<String, String> failed = new TreeMap<>();
        for (NodeType type : packages.types()) {
            String why = "no table suits";
            for (Table table : tables.values()) {
                if (TestCheck.of(type, Map.of(), table.schema()).problems().isEmpty()) {
                    try {
                        TestRun run = new TestRun(type, Map.of(), Nodes.table(table));
                        run.run();
                        why = "";
                        break;
                    } catch (NodeFailure e) {
                        why = e.getMessage();
                    }
                }
            }
            if (!why.isEmpty()) {
                failed.put(type.spec().implementation(), why);
            }
        }
        System.out.println("Of " + packages.types().size() + " node types of packages, these ran on no table: "
                + failed);
        assertEquals(List.of(), failed.keySet().stream().filter(name -> !name.startsWith("weka.classifiers.mi.")
                && !BAGS.contains(name)).toList());
    }

    @Test
    void everySettingCanBeChanged() throws Exception {
        int changed = 0;
        for (NodeType type : packages.types()) {
            Scheme scheme = Schemes.find(type.spec().id()).orElseThrow();
            for (SettingSpec setting : scheme.settings()) {
                SettingValue other = other(setting);
                if (other != null && !IDLE.contains(scheme.name() + "." + setting.name())) {
                    WekaBeans.make(new Recipe(scheme.id(), Map.of(setting.name(), other)), Object.class, null);
                    changed++;
                }
            }
        }
        System.out.println("Settings of packages that were changed: " + changed);
        assertTrue(changed > 150, "only " + changed);
    }

    private static SettingValue other(SettingSpec setting) {
        String value = setting.defaultValue().text();
        return switch (setting.type()) {
            case BOOLEAN -> SettingValue.of(String.valueOf(!Boolean.parseBoolean(value)));
            case CHOICE -> SettingValue.of(setting.choices().getLast().value());
            case INTEGER, SEED -> SettingValue.of(String.valueOf(Long.parseLong(value) + 1));
            case SCHEME -> SettingValue.of(setting.schemes().getLast().id());
            default -> null;
        };
    }

    @Test
    void crossValidationsAreWekasToTheLastBit() throws Exception {
        Map<String, String> compared = new TreeMap<>();
        for (NodeType type : packages.types()) {
            Scheme scheme = Schemes.find(type.spec().id()).orElseThrow();
            for (String example : List.of("iris", "diabetes", "two labels", "switches")) {
                Table table = tables.get(example);
                if (scheme.task() == null || scheme.task() == Task.CLUSTERING
                        || scheme.className().startsWith("weka.classifiers.mi.")
                        || !TestCheck.of(type, Map.of(), table.schema()).problems().isEmpty()) {
                    continue;
                }
                Score ours = crossValidate(type, Map.of(), table);
                Instances rows = WekaTables.instances(table);
                var direct = new weka.classifiers.evaluation.Evaluation(rows);
                Classifier classifier = (Classifier) scheme.type().getDeclaredConstructor().newInstance();
                WekaWork.quietly(() -> {
                    direct.crossValidateModel(classifier, rows, 10, new Random(1));
                    return null;
                });
                Compared.assertSame(direct, ours);
                compared.merge(scheme.className(), example, (one, two) -> one + " and " + two);
            }
        }
        System.out.println("Cross-validations of packages' learners that are Weka's to the last bit: " + compared);
        assertEquals(11, compared.size(), compared.toString());
    }

    private static Score crossValidate(NodeType type, Map<String, SettingValue> settings, Table table)
            throws Exception {
        TestRun learner = new TestRun(type, settings, Map.of());
        learner.run();
        return Nodes.run("test.cross-validate", Map.of(), Map.of("table", List.of(table), "learner",
                List.of(learner.outputs().get("learner"))), "evaluation", Evaluation.class).scores().getFirst();
    }

    @Test
    void aFilterGivesWekasTable() throws Exception {
        Table table = tables.get("two labels");
        TestRun run = new TestRun(type("weka.pkg.filters.supervised.instance.SMOTE"), Nodes.values(Map.of("percentage",
                "150", "nearestNeighbors", "3")), Nodes.table(table));
        run.run();
        Instances rows = WekaTables.instances(table);
        Filter smote = (Filter) Schemes.find("weka.pkg.filters.supervised.instance.SMOTE").orElseThrow().type()
                .getDeclaredConstructor().newInstance();
        smote.setOptions(new String[] {"-P", "150", "-K", "3"});
        smote.setInputFormat(rows);
        Instances direct = Filter.useFilter(rows, smote);
        Instances ours = WekaTables.instances((Table) run.outputs().get("table"));
        assertTrue(direct.size() > rows.size());
        assertEquals(direct.size(), ours.size());
        for (int i = 0; i < direct.size(); i++) {
            assertArrayEquals(direct.get(i).toDoubleArray(), ours.get(i).toDoubleArray());
        }
    }

    @Test
    void theyAreChoicesInsideWekasOwnLearnersAndTheOtherWayRound() throws Exception {
        SettingValue svm = SettingValue.scheme("weka.pkg.classifiers.functions.LibSVM",
                Nodes.values(Map.of("cost", "2.0")));
        Score bagged = crossValidate(Nodes.type("weka.classify.Bagging"), Map.of("classifier", svm,
                "numExecutionSlots", SettingValue.of("2")), tables.get("iris"));
        var bagging = new weka.classifiers.meta.Bagging();
        Classifier inner = (Classifier) Schemes.find(svm.text()).orElseThrow().type().getDeclaredConstructor()
                .newInstance();
        ((weka.core.OptionHandler) inner).setOptions(new String[] {"-C", "2.0"});
        bagging.setClassifier(inner);
        Instances rows = WekaTables.instances(tables.get("iris"));
        var direct = new weka.classifiers.evaluation.Evaluation(rows);
        WekaWork.quietly(() -> {
            direct.crossValidateModel(bagging, rows, 10, new Random(1));
            return null;
        });
        Compared.assertSame(direct, bagged);
        crossValidate(Nodes.type("weka.classify.Vote"), Map.of("classifiers", SettingValue.schemes(List.of(svm,
                SettingValue.of("weka.pkg.classifiers.trees.Id3")))), tables.get("switches"));
        crossValidate(type("weka.pkg.classifiers.meta.RotationForest"), Map.of("classifier",
                SettingValue.of("weka.classify.REPTree")), tables.get("iris"));
    }

    @Test
    void modelsTravelThroughFiles() throws Exception {
        List<String> travelled = new ArrayList<>();
        List<String> unwritable = new ArrayList<>();
        for (NodeType type : packages.types()) {
            Trained trained = type.spec().output("model").isEmpty() ? null : trained(type);
            if (trained == null) {
                continue;
            }
            Path file = folder.resolve(type.spec().id() + ".model");
            try (OutputStream out = Files.newOutputStream(file)) {
                trained.model().write(out);
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("no.uib.cipr.matrix"), e.getMessage());
                unwritable.add(type.spec().name());
                continue;
            }
            TestRun load = new TestRun(new LoadModel(), Nodes.values(Map.of("file", file.toString())), Map.of());
            load.run();
            assertEquals(answers(trained.model(), trained.table()),
                    answers((Model) load.outputs().get("model"), trained.table()));
            travelled.add(type.spec().name());
        }
        System.out.println("Models of packages that travel: " + travelled);
        assertEquals(List.of("RotationForest"), unwritable, "what Weka cannot write itself");
        assertTrue(travelled.size() >= 13, travelled.toString());
    }

    private record Trained(Model model, Table table) {
    }

    /** A model of the first table that suits; {@code null} when none does. */
    private static Trained trained(NodeType type) throws Exception {
        for (Table table : tables.values()) {
            if (TestCheck.of(type, Map.of(), table.schema()).problems().isEmpty()) {
                try {
                    TestRun run = new TestRun(type, Map.of(), Nodes.table(table));
                    run.run();
                    return new Trained((Model) run.outputs().get("model"), table);
                } catch (NodeFailure e) {
                    // The next table may suit.
                    continue;
                }
            }
        }
        return null;
    }

    /** What a model answers; those of DBSCAN and OPTICS throw at rows in no group, with and without a file between. */
    private static List<String> answers(Model model, Table table) throws Exception {
        try {
            Column column = model.apply(table, Progress.NONE).column("prediction");
            return IntStream.range(0, table.rows()).mapToObj(column::text).toList();
        } catch (NodeFailure e) {
            assertTrue(model.name().endsWith("DBSCAN") || model.name().endsWith("OPTICS"), model.name() + e.getMessage());
            return List.of();
        }
    }

    @Test
    void optionsOfWekaAreUnderstoodAndWritten() throws Exception {
        Scheme forest = Schemes.ofClass("weka.classifiers.meta.RotationForest").orElseThrow();
        Map<String, SettingValue> read = OptionText.read(forest, "weka.classifiers.meta.RotationForest -S 7 -W "
                + "weka.classifiers.trees.Id3", null);
        assertEquals(SettingValue.of("7"), read.get("seed"));
        assertEquals("weka.pkg.classifiers.trees.Id3", read.get("classifier").text());
        assertTrue(OptionText.write(new Recipe(forest.id(), read), null).contains("-W weka.classifiers.trees.Id3"));
    }

    @Test
    void aPackageThatGoesTakesItsAlgorithmsAlongAndComesBackTheSame() throws Exception {
        String id = "weka.pkg.clusterers.XMeans";
        String before = spec(id);
        assertTrue(choices().contains(id));
        packages.remove("XMeans");
        assertTrue(Schemes.find(id).isEmpty());
        assertFalse(choices().contains(id));
        assertTrue(packages.types().stream().noneMatch(type -> type.spec().id().equals(id)));
        packages.install("XMeans");
        assertTrue(Schemes.find(id).isPresent(), "files of Weka's are read before anybody asks for node types");
        assertEquals(before, spec(id));
        assertTrue(choices().contains(id));
    }

    /** All that goes into keys of results, beside what people set. */
    private static String spec(String id) throws Exception {
        var spec = type(id).spec();
        return spec.library() + " " + spec.version() + spec.settings().stream().map(setting -> setting.name() + "="
                + setting.defaultValue()).toList();
    }

    private static List<String> choices() throws Exception {
        return Nodes.type("weka.cluster.FilteredClusterer").spec().setting("clusterer").orElseThrow().schemes().stream()
                .map(scheme -> scheme.id()).toList();
    }
}
