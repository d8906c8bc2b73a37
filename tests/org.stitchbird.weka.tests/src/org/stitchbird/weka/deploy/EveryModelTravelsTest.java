// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.SmallTables;
import weka.clusterers.HierarchicalClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** The model of every classifier and clusterer of Weka's passes the guard and answers as before. */
class EveryModelTravelsTest {
    /** What is refused on purpose: it is only the name of a further file with a model, which is opened instead. */
    private static final String ONLY_A_NAME = "weka.classify.SerializedClassifier";

    /** Weka itself cannot save it: its matrix is not made to be written. */
    private static final String UNWRITABLE = "weka.classify.GaussianProcesses";

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> ofEveryLearner() {
        return Schemes.all().stream().filter(scheme -> scheme.node() && scheme.task() != null)
                .filter(scheme -> !List.of(ONLY_A_NAME, UNWRITABLE).contains(scheme.id()))
                .map(scheme -> dynamicTest(scheme.id(), () -> travels(scheme)));
    }

    private static void travels(Scheme scheme) throws Exception {
        List<String> refused = new ArrayList<>();
        for (Table table : SmallTables.all().values()) {
            try {
                Model model = Nodes.run(scheme.id(), Map.of(), Nodes.table(table), "model", Model.class);
                Path file = folder.resolve(scheme.id() + ".model");
                try (OutputStream out = Files.newOutputStream(file)) {
                    model.write(out);
                }
                Model back = ModelFile.read(file, null);
                assertEquals(model.trainedOn(), back.trainedOn());
                assertEquals(answers(model, table), answers(back, table));
                return;
            } catch (NodeFailure e) {
                refused.add(e.getMessage());
            }
        }
        assertEquals(List.of(), refused);
    }

    private static List<String> answers(Model model, Table table) throws Exception {
        Column column = model.apply(table, Progress.NONE).column("prediction");
        return IntStream.range(0, table.rows()).mapToObj(column::text).toList();
    }

    @Test
    void whatWekaCannotWriteIsASentence() throws Exception {
        Model model = Nodes.run(UNWRITABLE, Map.of(), Nodes.table(SmallTables.all().get("diabetes")), "model",
                Model.class);
        String sentence = assertThrows(IOException.class, () -> model.write(OutputStream.nullOutputStream()))
                .getMessage();
        assertEquals(Messages.get("model.unwritable", model.name(), "no.uib.cipr.matrix.UpperSPDDenseMatrix"),
                sentence);
    }

    @Test
    void aChainOfClustersAsDeepAsItsRowsPassesToo() throws Exception {
        Instances rows = new Instances("chain", new ArrayList<>(List.of(new Attribute("x"))), 0);
        IntStream.range(0, 600).forEach(i -> rows.add(new DenseInstance(1, new double[] {i * (1 + i * 1e-3)})));
        HierarchicalClusterer chain = new HierarchicalClusterer();
        chain.buildClusterer(rows);
        Path file = folder.resolve("chain.model");
        weka.core.SerializationHelper.writeAll(file.toString(), new Object[] {chain, new Instances(rows, 0)});
        assertEquals(List.of("x"), ModelFile.read(file, null).trainedOn().names());
    }
}
