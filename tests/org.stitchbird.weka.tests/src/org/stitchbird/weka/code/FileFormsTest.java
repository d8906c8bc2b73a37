// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.SmallTables;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/** What reads and writes files does the same as Java. */
class FileFormsTest {
    @TempDir
    private Path folder;
    private WrittenClasses classes;

    @BeforeEach
    void begin() throws Exception {
        classes = new WrittenClasses(Files.createDirectory(folder.resolve("classes")));
    }

    @Test
    void everySaverWritesTheBytesOfItsNodeAndEveryLoaderReadsThem() throws Exception {
        Map<String, String> savers = new LinkedHashMap<>();
        Map<String, String> loaders = new LinkedHashMap<>();
        for (Scheme saver : Schemes.family("Saver")) {
            if (saver.endings().length > 0) {
                Path written = Files.createDirectories(folder.resolve("java")).resolve("rows." + saver.endings()[0]);
                savers.put(saver.id(), classes.add(new WrittenMethod(Nodes.type(saver.id()), file(written),
                        WrittenMethod.Wires.table(table(saver).schema()), null)));
                Path own = Files.createDirectories(folder.resolve("node")).resolve("rows." + saver.endings()[0]);
                new TestRun(Nodes.type(saver.id()), file(own), Nodes.table(table(saver))).run();
                String loader = saver.id().replace("weka.save.", "weka.load.").replace("Saver", "Loader");
                if (Schemes.find(loader).filter(Scheme::node).isPresent()) {
                    loaders.put(loader + " " + own, classes.add(new WrittenMethod(Nodes.type(loader), file(own),
                            new WrittenMethod.Wires(Map.of(), Map.of(), null), "table")));
                }
            }
        }
        classes.compile();
        for (Map.Entry<String, String> each : savers.entrySet()) {
            Scheme saver = Schemes.find(each.getKey()).orElseThrow();
            classes.call(each.getValue(), WekaTables.instances(table(saver)));
            String name = "rows." + saver.endings()[0];
            if (!each.getKey().contains("Serialized")) {
                assertEquals(text(folder.resolve("node").resolve(name)), text(folder.resolve("java").resolve(name)),
                        each.getKey());
            }
        }
        for (Map.Entry<String, String> each : loaders.entrySet()) {
            String[] loader = each.getKey().split(" ", 2);
            Table read = Nodes.run(loader[0], Map.of("file", loader[1]), Map.of(), "table", Table.class);
            assertEquals("", Same.difference(read, (Instances) classes.call(each.getValue())), each.getKey());
        }
        System.out.println("Savers as Java: " + savers.size() + ", loaders: " + loaders.size());
        assertTrue(loaders.size() > 4);
    }

    /** Weka's saver for Matlab tells when it was. */
    private static String text(Path file) throws Exception {
        return Files.readString(file).replaceAll("(?m)^% Generated on.*$", "");
    }

    /** Some formats have numbers only, and one the words of texts. */
    private static Table table(Scheme saver) throws Exception {
        if (saver.id().contains("Dictionary")) {
            return SmallTables.all().get("texts");
        }
        return Examples.table(List.of("LibSVM", "SVMLight", "Matlab").stream().anyMatch(saver.id()::contains)
                ? "diabetes" : "iris");
    }

    private static Map<String, SettingValue> file(Path file) {
        return Map.of("file", SettingValue.of(file.toString()));
    }

    @Test
    void anArffFileIsReadAlikeWhateverItsEncoding() throws Exception {
        Map<String, SettingValue> settings = new LinkedHashMap<>(file(Files.write(folder.resolve("rows.arff"),
                "\uFEFF@relation r\n@attribute 색 {빨강,'it''s'}\n@attribute x numeric\n@data\n빨강,0.1\n{1 1E-7}\n?,?\n"
                        .getBytes("UTF-16LE"))));
        settings.put("encoding", SettingValue.of("UTF-16"));
        String method = classes.add(new WrittenMethod(Nodes.type("collect.read-arff"), settings,
                new WrittenMethod.Wires(Map.of(), Map.of(), null), "table"));
        classes.compile();
        TestRun run = new TestRun(Nodes.type("collect.read-arff"), settings, Map.of());
        run.run();
        assertEquals("", Same.difference((Table) run.outputs().get("table"), (Instances) classes.call(method)));
    }

    @Test
    void aModelIsWrittenAsByItsNodeAndReadBack() throws Exception {
        Table table = Examples.table("iris");
        for (String learner : List.of("weka.classify.J48", "weka.cluster.SimpleKMeans")) {
            try (WrittenClasses own = new WrittenClasses(Files.createTempDirectory(folder, "model"))) {
                Model model = Nodes.run(learner, Map.of(), Nodes.table(table), "model", Model.class);
                Path written = folder.resolve(learner + ".model");
                Path node = folder.resolve(learner + "-node.model");
                String train = own.add(new WrittenMethod(Nodes.type(learner), Map.of(),
                        WrittenMethod.Wires.table(table.schema()), "model"));
                String save = own.add(new WrittenMethod(Nodes.type("deploy.save-model"), file(written),
                        WrittenMethod.Wires.table(table.schema()).and("model",
                                List.of(new Shape.OfModel("", model.task(), model.trainedOn())),
                                List.of(WrittenClasses.reference(train) + "(table)")), null));
                String load = own.add(new WrittenMethod(Nodes.type("deploy.load-model"), file(node),
                        new WrittenMethod.Wires(Map.of(), Map.of(), null), "model"));
                own.compile();
                own.call(save, WekaTables.instances(table));
                new TestRun(Nodes.type("deploy.save-model"), file(node), Map.of("model", List.of(model))).run();
                Model read = Nodes.run("deploy.load-model", Map.of("file", written.toString()), Map.of(), "model",
                        Model.class);
                assertEquals(model.trainedOn(), read.trainedOn());
                assertEquals(model.text(), read.text());
                assertEquals(model.text(), own.call(load).toString());
                assertEquals(learner.contains("cluster"), model.task() == Task.CLUSTERING);
            }
        }
    }

    @Test
    void aPasswordStaysOutsideOfTheProgram() throws Exception {
        WrittenMethod method = new WrittenMethod(Nodes.type("weka.load.DatabaseLoader"), Nodes.values(Map.of("url",
                "jdbc:nowhere:x", "user", "me", "password", "secret")),
                new WrittenMethod.Wires(Map.of(), Map.of(), null), "table");
        String text = method.text("load");
        assertFalse(text.contains("secret"), text);
        assertTrue(text.contains("setPassword(System.getenv("), text);
    }
}
