// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.onnx.OnnxModel;
import org.stitchbird.export.pmml.PmmlModel;

/** What flows have trained is answered by ONNX Runtime and PMML4S as by its formulas. */
class TrainedModelsTest {
    private static final double TOLERANCE = 1e-9;
    /** What PMML has no way to say. */
    private static final Set<String> REFUSED = Set.of("NaiveBayes, kernels");
    /** Trees that rows with missing cells pass in parts: in PMML, or for PMML4S, no answer or another one. */
    private static final Set<String> WHOLE = Set.of("J48", "J48, two branches", "REPTree", "RandomTree", "PART",
            "RandomForest", "Bagging", "REPTree of numbers", "RandomForest of numbers");
    private static final FormatTable TABLE = new FormatTable();
    @TempDir
    private static Path folder;
    private static OtherProgram onnx;
    private static OtherProgram pmml;
    private static Trained trained;

    @BeforeAll
    static void start() throws Exception {
        onnx = OtherProgram.onnxRuntime();
        pmml = OtherProgram.pmml4s();
        trained = new Trained(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.print(TABLE);
        onnx.close();
        pmml.close();
    }

    @TestFactory
    List<DynamicTest> everyFamilyAgrees() {
        List<DynamicTest> tests = new ArrayList<>();
        Trained.families().forEach((name, family) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Trained.Model model = trained.train(family);
            assertTrue(IntStream.range(0, model.golden().cells().size()).anyMatch(model.golden()::incomplete)
                    || model.scoring().inputs().isEmpty());
            double largest = Agreement.largest(model.scoring(), model.golden(),
                    onnx.answers(OnnxModel.write(model.scoring(), name), model.golden(), true), TOLERANCE);
            TABLE.note(name, "onnx", Double.toString(largest));
            TABLE.note(name, "pmml", pmml(name, model));
        })));
        return tests;
    }

    private static String pmml(String name, Trained.Model model) throws Exception {
        if (REFUSED.contains(name)) {
            assertThrows(NodeFailure.class, () -> PmmlModel.write(model.scoring(), name));
            return "not expressible";
        }
        Rows rows = WHOLE.contains(name) ? model.golden().whole() : model.golden();
        double largest = Agreement.largest(model.scoring(), rows,
                pmml.answers(PmmlModel.write(model.scoring(), name), rows, true), TOLERANCE);
        return largest + (WHOLE.contains(name) ? " (whole rows)" : "");
    }
}
