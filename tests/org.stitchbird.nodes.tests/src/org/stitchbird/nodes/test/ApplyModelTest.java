// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** A model answers for the rows; what cannot fit is told before. */
class ApplyModelTest {
    private static final ColumnSpec KIND = ColumnSpec.category("kind", List.of("small", "large"));
    private final Table table = Tables.of(Tables.numbers("size", 1, 9));

    /** Says large from 5 on. */
    private static final class Threshold implements Model {
        @Override
        public String name() {
            return "Threshold";
        }

        @Override
        public Task task() {
            return Task.CLASSIFICATION;
        }

        @Override
        public Schema trainedOn() {
            return new Schema(List.of(ColumnSpec.number("size"), KIND), "kind");
        }

        @Override
        public String text() {
            return "large from 5 on\n";
        }

        @Override
        public Table apply(Table rows, Progress progress) {
            String[] answers = Tables.cells(rows, "size").stream()
                    .map(size -> Double.parseDouble(size) < 5 ? "small" : "large").toArray(String[]::new);
            double[] large = Stream.of(answers).mapToDouble(answer -> answer.equals("large") ? 1 : 0).toArray();
            double[] small = Stream.of(answers).mapToDouble(answer -> answer.equals("small") ? 1 : 0).toArray();
            return rows.with(List.of(Tables.labels("prediction", answers).as(KIND.renamed("prediction")),
                    Tables.numbers("probability of small", small), Tables.numbers("probability of large", large)));
        }

        @Override
        public Schema applied(Schema rows) {
            return rows.with(KIND.renamed("prediction")).with(ColumnSpec.number("probability of small"))
                    .with(ColumnSpec.number("probability of large"));
        }

        @Override
        public void write(OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    private static Shape.OfModel shape(Task task, Schema trainedOn) {
        return new Shape.OfModel("Threshold", task, trainedOn);
    }

    @Test
    void addsTheAnswersThatItToldBefore() throws Exception {
        Model model = new Threshold();
        NodeTrial trial = new NodeTrial(new ApplyModel()).in("table", table).in("model", model)
                .in("model", shape(model.task(), model.trainedOn())).check().run();
        assertEquals(List.of(), trial.errors());
        assertEquals(trial.schema("table"), trial.table("table").schema());
        assertEquals(List.of(List.of("1", "small", "1", "0"), List.of("9", "large", "0", "1")),
                Tables.rows(trial.table("table")));
    }

    @Test
    void tellsWhichColumnsAModelNeeds() {
        Schema trained = Schema.of(ColumnSpec.number("size"), ColumnSpec.number("weight"), ColumnSpec.text("size2"));
        NodeTrial trial = new NodeTrial(new ApplyModel()).in("table", Tables.of(Tables.texts("size", "x")))
                .in("model", shape(Task.CLUSTERING, trained)).check();
        assertEquals(List.of("table: " + Messages.get("apply.absent", "'weight', 'size2'", "Threshold"),
                "table: " + Messages.get("apply.type", "size", Messages.get("type.TEXT"), Messages.get("type.NUMBER"))),
                trial.errors());
        assertTrue(trial.told().isEmpty());
    }

    @Test
    void tellsNumbersAndGroups() {
        Schema trained = new Schema(List.of(ColumnSpec.number("size"), ColumnSpec.number("price")), "price");
        assertEquals(table.schema().with(ColumnSpec.number("prediction")), new NodeTrial(new ApplyModel())
                .in("table", table).in("model", shape(Task.REGRESSION, trained)).check().schema("table"));
        assertEquals(table.schema().with(ColumnSpec.category("prediction", List.of())), new NodeTrial(new ApplyModel())
                .in("table", table).in("model", shape(Task.CLUSTERING, table.schema())).check().schema("table"));
    }

    @Test
    void letsAnswersOfAnEarlierModelMakeWay() {
        Model model = new Threshold();
        Schema before = model.applied(table.schema()).with(ColumnSpec.number("probability of other"));
        NodeTrial trial = new NodeTrial(new ApplyModel()).in("table", new Shape.OfTable(before))
                .in("model", shape(model.task(), model.trainedOn())).check();
        assertEquals(model.applied(table.schema()), trial.schema("table"));
    }

    @Test
    void warnsOfLabelsThatTheModelHasNeverSeen() {
        Schema trained = Schema.of(ColumnSpec.category("colour", List.of("red", "blue")));
        NodeTrial trial = new NodeTrial(new ApplyModel()).in("table", Tables.of(Tables.labels("colour", "blue", "green")))
                .in("model", shape(Task.CLUSTERING, trained)).check();
        assertEquals(List.of(Messages.get("apply.newLabels", "colour", "'green'", "Threshold")), trial.warnings());
        assertTrue(trial.errors().isEmpty());
    }

    @Test
    void tellsNothingWhileSomethingIsUnknown() {
        NodeTrial trial = new NodeTrial(new ApplyModel()).in("table", table).check();
        assertTrue(trial.told().isEmpty() && trial.errors().isEmpty());
    }
}
