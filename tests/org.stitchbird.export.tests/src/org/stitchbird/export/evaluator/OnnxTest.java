// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.onnx.OnnxModel;

/** ONNX Runtime answers models of every kind as their formulas say, rows with missing cells included. */
class OnnxTest {
    private static final double TOLERANCE = 1e-12;
    private static OtherProgram runtime;

    @BeforeAll
    static void start() throws Exception {
        runtime = OtherProgram.onnxRuntime();
    }

    @AfterAll
    static void stop() throws Exception {
        runtime.close();
    }

    @TestFactory
    List<DynamicTest> modelsOfEveryKind() {
        List<DynamicTest> tests = new ArrayList<>();
        MadeUp.all().forEach((name, scoring) -> tests.add(DynamicTest.dynamicTest(name, () -> agree(name, scoring))));
        return tests;
    }

    @Test
    void namesOfAnyKindAreTakenAsTheyAre() throws Exception {
        agree("*/ \"; </script>", Hostile.scoring());
    }

    @Test
    void thousandsOfColumns() throws Exception {
        agree("wide", Hostile.wide(2_000), 20);
    }

    @Test
    void wholeRowsOnlyAndASingleOne() throws Exception {
        Scoring forest = MadeUp.all().get("forest");
        byte[] model = OnnxModel.write(forest, "forest");
        for (int count : new int[] {1, 200}) {
            Rows rows = new MadeUp(3).rows(forest.inputs(), count, true);
            assertEquals(0, Agreement.largest(forest, rows, runtime.answers(model, rows, true), 0));
        }
    }

    @Test
    void aModelThatAsksForNothing() throws Exception {
        Scoring scoring = new Scoring(List.of(), List.of(), new Predictor.Fixed(new double[] {0.25, 0.75}),
                Task.CLASSIFICATION, List.of("a", "b"));
        Rows rows = new Rows(List.of(), List.<Object[]>of(new Object[0]));
        assertEquals(0, Agreement.largest(scoring, rows, runtime.answers(OnnxModel.write(scoring, ""), rows, true),
                0));
    }

    private static void agree(String name, Scoring scoring) throws Exception {
        agree(name, scoring, 400);
    }

    private static void agree(String name, Scoring scoring, int count) throws Exception {
        Rows rows = new MadeUp(11).rows(scoring.inputs(), count, false);
        byte[] model = OnnxModel.write(scoring, name);
        assertArrayEquals(model, OnnxModel.write(scoring, name));
        double largest = Agreement.largest(scoring, rows, runtime.answers(model, rows, true), TOLERANCE);
        System.out.println("onnx | " + name + " | " + largest);
    }
}
