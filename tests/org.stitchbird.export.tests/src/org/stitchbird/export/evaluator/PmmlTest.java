// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.pmml.PmmlModel;

/** PMML4S answers models of every kind as their formulas say. */
class PmmlTest {
    private static final double TOLERANCE = 1e-12;
    private static final Set<String> REFUSED = Set.of("the likeliest", "the clearly likeliest", "bayes of kernels",
            "nearest", "nearest with missing centres", "rules in a row of its own");
    /** Rows with missing cells go several ways in part: PMML4S does not follow them further than one question. */
    private static final Set<String> IN_PARTS = Set.of("tree", "tree that parts rows twice", "tree of numbers",
            "tree of formulas", "forest", "forest of numbers", "vote", "boosted votes");
    private static OtherProgram evaluator;
    private static Schema schema;

    @BeforeAll
    static void start() throws Exception {
        evaluator = OtherProgram.pmml4s();
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(
                OtherProgram.tests().resolve("target/evaluators/schema/pmml.xsd").toFile());
    }

    @AfterAll
    static void stop() throws Exception {
        evaluator.close();
    }

    @TestFactory
    List<DynamicTest> modelsOfEveryKind() {
        List<DynamicTest> tests = new ArrayList<>();
        MadeUp.all().forEach((name, scoring) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            if (REFUSED.contains(name)) {
                assertTrue(assertThrows(NodeFailure.class, () -> PmmlModel.write(scoring, name)).getMessage()
                        .startsWith("PMML"));
            } else {
                agree(name, scoring);
            }
        })));
        return tests;
    }

    @Test
    void namesOfAnyKindAreTakenAsTheyAre() throws Exception {
        agree("tree", Hostile.scoring());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "tree that parts rows twice"})
    void rowsThatGoInPartsAnswerAsTheSpecificationSays(String name) throws Exception {
        Scoring scoring = MadeUp.all().get(name);
        TreeReading tree = new TreeReading(PmmlModel.write(scoring, name));
        Rows rows = new MadeUp(11).rows(scoring.inputs(), 400, false);
        for (int row = 0; row < rows.cells().size(); row++) {
            Map<String, Object> cells = new HashMap<>();
            for (int i = 0; i < scoring.inputs().size(); i++) {
                if (!Double.isNaN(rows.numbers(row)[i])) {
                    cells.put(scoring.inputs().get(i).name(), rows.cells().get(row)[i]);
                }
            }
            assertArrayEquals(new Scorer(scoring).answer(rows.numbers(row)), tree.answer(cells), TOLERANCE);
        }
    }

    @Test
    void thousandsOfColumns() throws Exception {
        agree("tree", Hostile.wide(2_000));
    }

    @Test
    void whatXmlCannotHoldIsRefused() {
        Scoring scoring = new Scoring(List.of(ColumnSpec.number("bell \u0007")), List.of(),
                new Predictor.Fixed(new double[] {1}), Task.REGRESSION, List.of());
        assertThrows(NodeFailure.class, () -> PmmlModel.write(scoring, "x"));
    }

    private static void agree(String name, Scoring scoring) throws Exception {
        byte[] model = PmmlModel.write(scoring, name);
        assertArrayEquals(model, PmmlModel.write(scoring, name));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(model)));
        Rows rows = new MadeUp(11).rows(scoring.inputs(), 200, IN_PARTS.contains(name));
        double largest = Agreement.largest(scoring, rows, evaluator.answers(model, rows, true), TOLERANCE);
        System.out.println("pmml | " + name + " | " + largest);
    }
}
