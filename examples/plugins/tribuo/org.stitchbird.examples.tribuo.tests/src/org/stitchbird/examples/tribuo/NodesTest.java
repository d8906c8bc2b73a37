// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Shape;

/** The nodes keep to the contract, train when a table is wired, and say what does not suit. */
class NodesTest {
    private static final List<NodeType> ALL = List.of(new LinearNode(), new TreeNode(), new ForestNode());

    @Test
    void everyNodeTypeKeepsToTheContract() {
        ALL.forEach(type -> assertEquals(List.of(), NodeTypeContract.violations(type)));
    }

    @Test
    void aTableMakesAModelOfTheLearner() throws Exception {
        for (NodeType type : ALL) {
            NodeTrial alone = new NodeTrial(type).check().run();
            assertEquals(List.of("learner"), List.copyOf(alone.out().keySet()));
            Table table = Churn.table("left");
            NodeTrial trial = new NodeTrial(type).in("table", table).check().run();
            assertEquals(List.of(), trial.errors());
            Model model = (Model) trial.out().get("model");
            Shape.OfModel told = (Shape.OfModel) trial.told().get("model");
            assertEquals(told.task(), model.task());
            assertTrue(told.trainedOn().names().containsAll(model.trainedOn().names()));
            assertEquals(((Learner) trial.out().get("learner")).name(), model.name());
            assertTrue(model.text().contains("Tribuo 4.3.2"), model.text());
        }
    }

    @Test
    void saysWhatDoesNotSuit() throws Exception {
        Table texts = Churn.table("left").with(List.of(Columns.texts(ColumnSpec.text("note"), new String[800])));
        NodeTrial trial = new NodeTrial(new TreeNode()).in("table", texts).check();
        assertEquals(List.of("table: Tribuo learns from numbers and labels, not from 'note'. Leave them out, or make "
                + "labels or numbers of them."), trial.errors());
        assertEquals("Leave out note", trial.fixes().get(0).label());
        assertThrows(NodeFailure.class, trial::run);
        assertTrue(new NodeTrial(new TreeNode()).in("table", Churn.table(null)).check().errors().get(0)
                .startsWith("table: No target has been chosen."));
        Table one = Churn.table("left");
        assertEquals("The target 'left' has only one label in these rows. Learning needs at least two.",
                assertThrows(NodeFailure.class, () -> new NodeTrial(new LinearNode())
                        .in("table", one.slice(0, 3)).run()).getMessage());
        Model model = (Model) new NodeTrial(new TreeNode()).in("table", one).run().out().get("model");
        assertEquals("The model needs a column 'fee' that is a number, and these rows have none.",
                assertThrows(NodeFailure.class, () -> model.apply(one.select(List.of("months")), Progress.NONE))
                        .getMessage());
    }
}
