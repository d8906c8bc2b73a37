// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import weka.classifiers.Classifier;
import weka.classifiers.meta.CostSensitiveClassifier;
import weka.clusterers.Clusterer;
import weka.core.Capabilities;
import weka.core.CapabilitiesHandler;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.UnsupportedAttributeTypeException;
import weka.core.Utils;

/** The formulas of every family of learners answer what Weka answers, to the last bit. */
class EveryFamilyTest {
    /** Differences that are allowed, by family, and why. */
    private static final Map<String, Double> TOLERANCES = Map.of();
    private static final Map<String, Figure> FIGURES = new TreeMap<>();
    private static Map<String, Table> tables;

    @BeforeAll
    static void make() throws Exception {
        tables = ScoringTables.all();
    }

    @Test
    void everyFamilyThatHasFormulasIsTestedAndSaidToHaveThem() {
        assertEquals(Families.known(), FamilyCases.all().keySet());
        Families.known().forEach(name -> assertTrue(KnownFormulas.of(name), name));
        Filters.known().forEach(name -> assertTrue(KnownFormulas.of(name), name));
    }

    @TestFactory
    Stream<DynamicTest> everyFamilyAnswersLikeWeka() {
        return FamilyCases.all().entrySet().stream().flatMap(family -> family.getValue().stream()
                .map(options -> dynamicTest(family.getKey() + " " + options,
                        () -> compare(family.getKey(), options))));
    }

    private static void compare(String family, String options) throws Exception {
        List<String> compared = new ArrayList<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            Object learner = Class.forName(family).getDeclaredConstructor().newInstance();
            ((OptionHandler) learner).setOptions(Utils.splitOptions(options));
            Table seen = learner instanceof Clusterer ? table.getValue().select(table.getValue().schema().names()
                    .stream().filter(name -> !name.equals("target")).toList()).withTarget(null) : table.getValue();
            Instances rows = WekaTables.instances(seen);
            Capabilities able = ((CapabilitiesHandler) learner).getCapabilities();
            boolean otherCosts = learner instanceof CostSensitiveClassifier costs
                    && costs.getCostMatrix().size() != rows.numClasses();
            boolean inPart = FamilyCases.IN_PART.contains(family + " " + options);
            if (!otherCosts && able.test(rows) && WekaWork.quietly(() -> compare(family, learner, seen, rows, inPart))) {
                compared.add(table.getKey());
            }
        }
        assertTrue(!compared.isEmpty(), "No table suits");
    }

    /** Whether they were compared: the learner may not suit after all, or have no formulas for this table. */
    private static boolean compare(String family, Object learner, Table table, Instances rows, boolean inPart)
            throws Exception {
        Instances header = rows.stringFreeStructure();
        Scoring scoring;
        try {
            scoring = trained(learner, rows, table.schema(), header);
        } catch (UnsupportedAttributeTypeException e) {
            return false;
        } catch (NodeFailure e) {
            assertTrue(inPart, e.getMessage());
            return false;
        }
        boolean holes = ((CapabilitiesHandler) learner).getCapabilities()
                .handles(Capabilities.Capability.MISSING_VALUES);
        Figure figure = FIGURES.computeIfAbsent(family, name -> new Figure());
        Figure own = new Figure();
        Scorer scorer = new Scorer(scoring);
        for (Instance row : LaterInstances.of(table)) {
            row.setDataset(header);
            if (holes || !missing(row)) {
                double[] actual = scorer.answer(inputs(scoring, row));
                double[] expected = answer(learner, row, actual.length);
                assertEquals(expected.length, actual.length);
                for (int i = 0; i < expected.length; i++) {
                    figure.compare(expected[i], actual[i]);
                    own.compare(expected[i], actual[i]);
                }
                assertEquals(Scorer.likeliest(expected), Scorer.likeliest(actual), "the likeliest label");
            }
        }
        assertTrue(own.largest() <= TOLERANCES.getOrDefault(family, 0.0), own.toString());
        return true;
    }

    private static Scoring trained(Object learner, Instances rows, Schema schema, Instances header) throws Exception {
        if (learner instanceof Classifier classifier) {
            classifier.buildClassifier(rows);
            return Scorings.of(classifier, schema, header);
        }
        ((Clusterer) learner).buildClusterer(rows);
        return Scorings.of((Clusterer) learner, schema, header, List.of());
    }

    private static double[] answer(Object learner, Instance row, int length) throws Exception {
        if (learner instanceof Classifier classifier) {
            return classifier.distributionForInstance(row);
        }
        double[] answer = new double[length];
        answer[((Clusterer) learner).clusterInstance(row)] = 1;
        return answer;
    }

    private static boolean missing(Instance row) {
        for (int c = 0; c < row.numAttributes(); c++) {
            if (c != row.classIndex() && row.isMissing(c)) {
                return true;
            }
        }
        return false;
    }

    /** The cells of a row that a scoring asks for. */
    static double[] inputs(Scoring scoring, Instance row) {
        return scoring.inputs().stream().mapToDouble(input -> row.value(row.dataset().attribute(input.name())))
                .toArray();
    }

    @AfterAll
    static void tell() {
        System.out.println("Formulas beside Weka's answers:");
        FIGURES.forEach((family, figure) -> System.out.println("  " + family.substring(5) + ": " + figure));
    }
}
