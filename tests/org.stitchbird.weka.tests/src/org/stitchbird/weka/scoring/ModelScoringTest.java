// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;

/** Models of flows tell their formulas, with the preparation in front of them, or say what has none. */
class ModelScoringTest {
    private static final String STANDARDISE = "weka.filter.unsupervised.Standardize";

    private static Model model(String id, Map<String, String> settings, Table table) throws Exception {
        return Nodes.learner(id, settings).train(table, Progress.NONE);
    }

    @Test
    void aModelWithItsPreparationAnswersItsTable() throws Exception {
        Table iris = Examples.table("iris");
        Value steps = Nodes.run(STANDARDISE, Map.of(), Map.of(), "preparation", Preparation.class);
        Learner learner = Nodes.run("weka.classify.Logistic", Map.of(), Map.of("preparation", List.of(steps)),
                "learner", Learner.class);
        Model model = learner.train(iris, Progress.NONE);
        Scoring scoring = model.scoring().orElseThrow();
        assertEquals(Task.CLASSIFICATION, scoring.task());
        assertEquals(iris.schema().target().orElseThrow().labels(), scoring.answers());
        compare(scoring, iris, model.apply(iris, Progress.NONE));
    }

    @Test
    void stepsBeforeAModelAreJoined() throws Exception {
        Table iris = Examples.table("iris");
        NodeType type = Nodes.type(STANDARDISE);
        Steps steps = type.fitted(new Settings(type.spec().settings(), Map.of()), iris).orElseThrow().steps()
                .orElseThrow();
        Table prepared = Nodes.run(STANDARDISE, Map.of(), Nodes.table(iris), "table", Table.class);
        Model model = model("weka.classify.J48", Map.of(), prepared);
        Scoring scoring = steps.then(model.scoring().orElseThrow());
        compare(scoring, iris, model.apply(prepared, Progress.NONE));
        assertTrue(scoring.inputs().size() < iris.schema().size() - 1, "columns that the tree does not ask for");
    }

    private static void compare(Scoring scoring, Table rows, Table answered) {
        Scorer scorer = new Scorer(scoring);
        for (int row = 0; row < rows.rows(); row++) {
            int at = row;
            double[] inputs = scoring.inputs().stream().mapToDouble(each -> rows.column(each.name()).number(at))
                    .toArray();
            double[] expected = scoring.answers().stream()
                    .mapToDouble(label -> answered.column("probability of " + label).number(at)).toArray();
            assertArrayEquals(expected, scorer.answer(inputs));
        }
    }

    @Test
    void clustersAreNamed() throws Exception {
        Table numbers = Examples.table("iris").select(List.of("petal length", "petal width"));
        Model model = model("weka.cluster.SimpleKMeans", Map.of("numClusters", "3"), numbers);
        Scoring scoring = model.scoring().orElseThrow();
        assertEquals(Task.CLUSTERING, scoring.task());
        assertEquals(List.of("cluster 1", "cluster 2", "cluster 3"), scoring.answers());
    }

    @Test
    void whatHasNoFormulasIsNamed() throws Exception {
        Table iris = Examples.table("iris");
        assertEquals(Optional.empty(), model("weka.classify.IBk", Map.of(), iris).scoring());
        assertFalse(Nodes.type("weka.classify.IBk").formulas());
        assertTrue(Nodes.type("weka.classify.J48").formulas());
        Model bag = model("weka.classify.Bagging", Map.of("classifier", "weka.classify.IBk"), iris);
        assertEquals(Messages.get("formulas.none", "Nearest neighbours (IBk)"),
                assertThrows(NodeFailure.class, bag::scoring).getMessage());
        Model curved = model("weka.classify.SMO", Map.of("kernel", "weka.kernel.RBFKernel"), iris);
        assertTrue(assertThrows(NodeFailure.class, curved::scoring).getMessage().contains("RBF"));
    }

    @Test
    void columnsOfTimesAreNamedWhenTheyAreNeeded() throws Exception {
        Column when = Columns.times(ColumnSpec.time("when"), new long[] {0, 1000, 2000, 3000, 4000, 5000});
        Column number = Columns.numbers(ColumnSpec.number("x"), new double[] {1, 2, 1, 2, 1, 2});
        Column kind = Columns.codes(ColumnSpec.category("kind", List.of("a", "b")), new int[] {0, 0, 0, 1, 1, 1});
        Table table = Table.of(List.of(when, number, kind), "kind");
        Model model = model("weka.classify.DecisionStump", Map.of(), table);
        assertEquals(Messages.get("formulas.column", "when", Messages.get("type.TIME")),
                assertThrows(NodeFailure.class, model::scoring).getMessage());
        Column other = Columns.codes(kind.spec(), new int[] {0, 1, 0, 1, 0, 1});
        Model without = model("weka.classify.DecisionStump", Map.of(), Table.of(List.of(when, number, other), "kind"));
        assertEquals(List.of(number.spec()), without.scoring().orElseThrow().inputs());
    }
}
