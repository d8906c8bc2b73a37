// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * An algorithm of Tribuo that has not been trained.
 *
 * @param name its name for people
 * @param recipe the algorithm and its settings
 */
record TribuoLearner(String name, Recipe recipe) implements Learner {
    /** The one dimension of a number that is learnt. */
    static final String NUMBER = "answer";

    @Override
    public Task task() {
        return Task.CLASSIFICATION_OR_REGRESSION;
    }

    @Override
    public Model train(Table table, Progress progress) throws NodeFailure {
        for (String problem : recipe.problems(table.schema())) {
            throw new NodeFailure(problem);
        }
        Column target = table.column(table.schema().targetName());
        Table rows = table.rows(IntStream.range(0, table.rows()).filter(row -> !target.missing(row)).toArray());
        if (rows.rows() == 0) {
            throw new NodeFailure(Messages.get("rows.none", target.spec().name()));
        } else if (rows.columns().size() < 2) {
            throw new NodeFailure(Messages.get("columns.none"));
        }
        progress.at(0, 1, null);
        Encoding encoding = Encoding.of(rows, recipe.standardise());
        org.tribuo.Model<?> model = target.spec().type() == ColumnType.CATEGORY
                ? labels(encoding, rows) : numbers(encoding, rows);
        progress.at(1, 1, null);
        List<String> names = new ArrayList<>(encoding.columns().stream().map(column -> column.name()).toList());
        names.add(target.spec().name());
        return new TribuoModel(name, table.schema().select(names), encoding, model);
    }

    private org.tribuo.Model<Label> labels(Encoding encoding, Table rows) throws NodeFailure {
        Column target = rows.column(rows.schema().targetName());
        if (IntStream.range(0, rows.rows()).map(target::code).distinct().count() < 2) {
            throw new NodeFailure(Messages.get("target.oneLabel", target.spec().name()));
        }
        return trained(Trainers.labels(recipe), new LabelFactory(), encoding, rows,
                row -> new Label(target.text(row)));
    }

    private org.tribuo.Model<Regressor> numbers(Encoding encoding, Table rows) throws NodeFailure {
        Column target = rows.column(rows.schema().targetName());
        return trained(Trainers.numbers(recipe), new RegressionFactory(), encoding, rows,
                row -> new Regressor(NUMBER, target.number(row)));
    }

    private static <T extends Output<T>> org.tribuo.Model<T> trained(Trainer<T> trainer, OutputFactory<T> factory,
            Encoding encoding, Table rows, java.util.function.IntFunction<T> output) throws NodeFailure {
        Library.quiet();
        MutableDataset<T> examples = new MutableDataset<>(new SimpleDataSourceProvenance("Stitchbird", factory),
                factory);
        Encoding.Rows<T> encoded = encoding.rows(encoding.of(rows));
        for (int row = 0; row < rows.rows(); row++) {
            Example<T> example = encoded.example(row, output.apply(row));
            if (example.size() == 0) {
                // Tribuo takes no example without features; one that is 0 says the same.
                example.add(new org.tribuo.Feature(encoding.features().getFirst().name(), 0));
            }
            examples.add(example);
        }
        return trainer.train(examples);
    }
}
