// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeSelection;
import weka.attributeSelection.BestFirst;
import weka.attributeSelection.CfsSubsetEval;
import weka.attributeSelection.InfoGainAttributeEval;
import weka.attributeSelection.Ranker;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.meta.AttributeSelectedClassifier;

class ColumnSelectionTest {
    @Test
    void ratingsAreWekas() throws Exception {
        same("weka.evaluate-columns.InfoGainAttributeEval", new InfoGainAttributeEval(), new Ranker());
        same("weka.evaluate-columns.CfsSubsetEval", new CfsSubsetEval(), new BestFirst());
        same("weka.search-columns.BestFirst", new CfsSubsetEval(), new BestFirst());
    }

    private static void same(String id, ASEvaluation evaluation, ASSearch search) throws Exception {
        Table wine = Examples.table("wine");
        TestRun run = new TestRun(Nodes.type(id), Map.of(), Nodes.table(wine));
        run.run();
        AttributeSelection weka = new AttributeSelection();
        weka.setEvaluator(evaluation);
        weka.setSearch(search);
        weka.SelectAttributes(WekaTables.instances(wine));
        Table ranking = (Table) run.outputs().get("ranking");
        assertEquals(wine.schema().size() - 1, ranking.rows());
        List<String> selected = new ArrayList<>();
        for (int attribute : weka.selectedAttributes()) {
            selected.add(wine.schema().names().get(attribute));
        }
        selected.remove(wine.schema().targetName());
        assertEquals(selected, IntStream.range(0, ranking.rows())
                .filter(row -> ranking.column("selected").text(row).equals("yes"))
                .mapToObj(row -> ranking.column("column").text(row)).toList());
        if (search instanceof Ranker) {
            for (int row = 0; row < ranking.rows(); row++) {
                assertEquals(weka.rankedAttributes()[row][1], ranking.column("merit").number(row));
            }
        }
        assertEquals(selected.size() + 1, ((Table) run.outputs().get("table")).schema().size());
        assertEquals(weka.toResultsString(), ((Report) run.shown().get("report")).text());
    }

    @Test
    void inFrontOfALearnerColumnsAreSelectedInsideEachFold() throws Exception {
        TestRun selection = new TestRun(Nodes.type("weka.evaluate-columns.CfsSubsetEval"), Map.of(), Map.of());
        selection.run();
        Learner learner = Nodes.run("weka.classify.NaiveBayes", Map.of(), Map.of("preparation",
                List.of((Preparation) selection.outputs().get("preparation"))), "learner", Learner.class);
        Table wine = Examples.table("wine");
        Evaluation ours = Nodes.run("test.cross-validate", Map.of(), Map.of("table", List.of(wine), "learner",
                List.of(learner)), "evaluation", Evaluation.class);
        AttributeSelectedClassifier weka = new AttributeSelectedClassifier();
        weka.setClassifier(new NaiveBayes());
        var evaluation = new weka.classifiers.Evaluation(WekaTables.instances(wine));
        evaluation.crossValidateModel(weka, WekaTables.instances(wine), 10, new java.util.Random(1));
        assertEquals(evaluation.correct(), ours.scores().get(0).metric("correct").orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> everyEvaluatorAndSearchWorks() {
        return all().stream().map(type -> dynamicTest(type.spec().id(), () -> {
            Table table = Examples.table("iris");
            TestRun run = new TestRun(type, Map.of(), Nodes.table(table));
            run.run();
            assertTrue(((Table) run.outputs().get("ranking")).rows() > 0);
            assertEquals(table.rows(), ((Table) run.outputs().get("table")).rows());
        }));
    }

    @Test
    void onlyWhatGoesTogetherIsOffered() throws Exception {
        for (ColumnSelectionNode type : all()) {
            var other = type.spec().settings().getLast();
            assertTrue(other.schemes().stream().anyMatch(each -> each.id().equals(other.defaultValue().text())));
            for (var scheme : other.schemes()) {
                TestRun run = new TestRun(type, Map.of(other.name(), SettingValue.of(scheme.id())),
                        Nodes.table(Examples.table("iris")));
                org.junit.jupiter.api.Assertions.assertDoesNotThrow(run::run, type.spec().id() + " " + scheme.id());
            }
        }
    }

    @Test
    void aTargetThatDoesNotSuitIsToldBeforeTheRun() throws Exception {
        TestCheck check = TestCheck.of("weka.evaluate-columns.InfoGainAttributeEval", Map.of(),
                Examples.table("diabetes").schema());
        assertEquals(1, check.problems().size(), check.problems().toString());
    }

    private static List<ColumnSelectionNode> all() {
        return FilterNodes.of(Schemes.own()).stream().filter(ColumnSelectionNode.class::isInstance)
                .map(ColumnSelectionNode.class::cast).toList();
    }
}
