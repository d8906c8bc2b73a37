// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scoring;
import org.tribuo.Example;
import org.tribuo.Output;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.regression.Regressor;

/**
 * A trained model of Tribuo, and how rows become what it knows.
 *
 * @param name the name of the learner it came from
 * @param trainedOn the columns it needs and its target
 * @param encoding how cells become features
 * @param trained Tribuo's model: of Label or of Regressor, as the target asks
 */
record TribuoModel(String name, Schema trainedOn, Encoding encoding, org.tribuo.Model<?> trained) implements Model {
    private static final String PREDICTION = "prediction";
    private static final String PROBABILITY = "probability of ";
    private static final int STRIP = 1000;

    @Override
    public Task task() {
        return labels().isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    private List<String> labels() {
        return trainedOn.target().orElseThrow().labels();
    }

    @Override
    public String text() {
        return ModelText.of(this);
    }

    @Override
    public Schema applied(Schema rows) {
        Schema all = rows.select(rows.names().stream().filter(name -> !isAnswer(name)).toList());
        for (ColumnSpec answer : answers()) {
            all = all.with(answer);
        }
        return all;
    }

    private List<ColumnSpec> answers() {
        List<ColumnSpec> answers = new ArrayList<>();
        answers.add(labels().isEmpty() ? ColumnSpec.number(PREDICTION) : ColumnSpec.category(PREDICTION, labels()));
        labels().forEach(label -> answers.add(ColumnSpec.number(PROBABILITY + label)));
        return answers;
    }

    private static boolean isAnswer(String name) {
        return name.equals(PREDICTION) || name.startsWith(PROBABILITY);
    }

    @Override
    public Table apply(Table rows, Progress progress) throws NodeFailure {
        if (rows.schema().targetName() != null && isAnswer(rows.schema().targetName())) {
            throw new NodeFailure(Messages.get("answers.target", rows.schema().targetName()));
        }
        Table plain = rows.select(rows.schema().names().stream().filter(name -> !isAnswer(name)).toList());
        return plain.with(trained.getOutputIDInfo().getOutput(0) instanceof Label
                ? labels(trained.castModel(Label.class), rows, progress)
                : numbers(trained.castModel(Regressor.class), rows, progress));
    }

    private List<Column> labels(org.tribuo.Model<Label> model, Table rows, Progress progress) throws NodeFailure {
        List<ColumnSpec> answers = answers();
        int[] codes = new int[rows.rows()];
        double[][] chances = new double[labels().size()][rows.rows()];
        Encoding.Rows<Label> encoded = encoding.rows(encoding.of(rows));
        for (int row = 0; row < codes.length; row++) {
            tell(progress, row, codes.length);
            Prediction<Label> answer = answer(model, encoded.example(row, new Label(Label.UNKNOWN)));
            codes[row] = labels().indexOf(answer.getOutput().getLabel());
            for (Label each : answer.getOutputScores().values()) {
                chances[labels().indexOf(each.getLabel())][row] = each.getScore();
            }
        }
        List<Column> columns = new ArrayList<>(List.of(Columns.codes(answers.get(0), codes)));
        for (int label = 0; label < chances.length; label++) {
            columns.add(Columns.numbers(answers.get(label + 1), chances[label]));
        }
        return columns;
    }

    private List<Column> numbers(org.tribuo.Model<Regressor> model, Table rows, Progress progress) throws NodeFailure {
        double[] cells = new double[rows.rows()];
        Encoding.Rows<Regressor> encoded = encoding.rows(encoding.of(rows));
        for (int row = 0; row < cells.length; row++) {
            tell(progress, row, cells.length);
            cells[row] = answer(model, encoded.example(row, new Regressor(TribuoLearner.NUMBER, 0))).getOutput()
                    .getValues()[0];
        }
        return List.of(Columns.numbers(answers().getFirst(), cells));
    }

    private static void tell(Progress progress, int row, int rows) {
        if (row % STRIP == 0) {
            progress.at(row, rows, null);
        }
    }

    /** Tribuo refuses an example of which it knows no feature; one that is 0 says the same. */
    private static <T extends Output<T>> Prediction<T> answer(org.tribuo.Model<T> model, Example<T> example) {
        boolean known = false;
        for (org.tribuo.Feature feature : example) {
            known |= model.getFeatureIDMap().getID(feature.getName()) >= 0;
        }
        if (!known) {
            example.add(new org.tribuo.Feature(model.getFeatureIDMap().get(0).getName(), 0));
        }
        return model.predict(example);
    }

    @Override
    public Optional<Scoring> scoring() {
        return Optional.of(Formulas.of(this));
    }

    /** In Tribuo's own form, which {@code org.tribuo.Model.deserializeFromStream} reads. */
    @Override
    public void write(OutputStream out) throws IOException {
        trained.serializeToStream(out);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {name, trainedOn});
    }
}
