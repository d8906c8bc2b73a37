// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Suitability;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaGrowth;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.build.Build;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.classifiers.Classifier;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.DensityBasedClusterer;
import weka.clusterers.FilteredClusterer;
import weka.core.Capabilities;
import weka.core.CapabilitiesHandler;
import weka.core.Instances;

/**
 * One of Weka's classifiers or clusterers with its settings and the filters in front of it.
 *
 * <p>Only a description: each training makes objects of its own, so it may serve several threads.
 *
 * @param name its name for people
 * @param recipe the algorithm
 * @param preparation the filters, fitted with it; may have no steps
 */
public record WekaLearner(String name, Recipe recipe, WekaPreparation preparation) implements Learner, Serializable {
    @Override
    public Task task() {
        return recipe.scheme().task();
    }

    /** What it learns from that target. */
    Task task(Schema schema) {
        if (task() == Task.CLUSTERING || schema.target().isEmpty()) {
            return task();
        }
        return schema.target().get().type() == ColumnType.NUMBER ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    /** The columns that it looks at: a clusterer leaves the target out. */
    Schema seen(Schema schema) {
        return task() != Task.CLUSTERING || schema.targetName() == null ? schema
                : schema.select(schema.names().stream().filter(each -> !each.equals(schema.targetName())).toList());
    }

    /** The same of a table; the same table for the same columns, so that its rows are not converted twice. */
    Table seen(Table table) {
        Schema seen = seen(table.schema());
        return seen.equals(table.schema()) ? table : table.select(seen.names());
    }

    /** Why columns like these do not suit, in sentences; empty when they do as far as can be told without rows. */
    public List<String> problems(Schema schema) {
        return misfits(new Shape.OfTable(schema)).stream().map(Misfit::sentence).toList();
    }

    /** What about a table does not suit; empty when it does as far as can be told before the run. */
    public List<Misfit> misfits(Shape.OfTable table) {
        Schema seen = seen(table.schema());
        return misfits(WekaTables.header(seen), table.facts().select(seen.names()));
    }

    /** What about these columns and the cells below them does not suit. */
    List<Misfit> misfits(Instances header, CellFacts facts) {
        List<Misfit> misfits = new ArrayList<>(preparation.misfits(header, facts));
        if (!misfits.isEmpty()) {
            return misfits;
        }
        try {
            Optional<Instances> prepared = preparation.header(header);
            Instances seen = prepared.orElse(header);
            Capabilities able = capabilities(seen);
            if (prepared.isPresent()) {
                misfits.addAll(Suitability.ofColumns(able, seen));
            } else {
                Suitability.target(able, seen).ifPresent(misfits::add);
            }
            misfits.addAll(Suitability.ofFacts(able, seen, preparation.missing(header, facts), facts));
            if (preparation.steps().isEmpty()) {
                misfits.addAll(Counts.misfits(recipe, header, facts));
            }
        } catch (NodeFailure e) {
            misfits.add(new Misfit("settings", List.of(), e.getMessage()));
        }
        return misfits;
    }

    private Capabilities capabilities(Instances header) throws NodeFailure {
        return WekaBeans.make(recipe, CapabilitiesHandler.class, header).getCapabilities();
    }

    @Override
    public Optional<Growth> growth() {
        if (RowByRow.able(this)) {
            return Optional.of(Growth.NONE);
        }
        return Optional.of(preparation.steps().stream().map(step -> WekaGrowth.of(step))
                .reduce(WekaGrowth.of(recipe), Growth::plus));
    }

    @Override
    public Model train(Table table, Progress progress) throws NodeFailure {
        progress.at(0, 0, null);
        if (table.stored() && RowByRow.suits(this, table)) {
            return RowByRow.train(this, table, progress);
        }
        Instances rows = rows(table);
        Instances header = rows.stringFreeStructure();
        Schema trainedOn = seen(table.schema());
        return WekaWork.call("train.failed", () -> {
            if (task() == Task.CLUSTERING) {
                Clusterer clusterer = clusterer(rows);
                clusterer.buildClusterer(rows);
                return new ClustererModel(name, trainedOn, clusterer, header);
            }
            Classifier classifier = classifier(rows);
            Build.classifier(classifier, rows, progress);
            return new ClassifierModel(name, trainedOn, classifier, header);
        });
    }

    /**
     * The rows that it would be trained on.
     *
     * @throws NodeFailure if they do not suit
     */
    public Instances rows(Table table) throws NodeFailure {
        Table seen = seen(table);
        for (String refusal : RowByRow.refusal(this, seen).stream().toList()) {
            throw new NodeFailure(refusal);
        }
        Instances rows = WekaTables.instances(seen);
        for (Misfit misfit : misfits(new Instances(rows, 0), CellFacts.UNKNOWN)) {
            throw new NodeFailure(misfit.sentence());
        }
        Capabilities able = capabilities(rows);
        for (String problem : preparation.steps().isEmpty() ? Suitability.ofRows(able, rows)
                : Suitability.ofTarget(able, rows)) {
            throw new NodeFailure(problem);
        }
        return rows;
    }

    /**
     * An untrained classifier of its own for these rows, with the filters in front.
     *
     * @throws Exception if its settings do not fit the rows
     */
    public Classifier classifier(Instances rows) throws Exception {
        if (preparation.steps().isEmpty()) {
            return WekaBeans.make(recipe, Classifier.class, rows);
        }
        FilteredClassifier all = new FilteredClassifier();
        all.setFilter(preparation.filter(rows));
        all.setClassifier(WekaBeans.make(recipe, Classifier.class, behind(rows)));
        // It draws a seed for the classifier from one of its own, which is thus the one that people have set.
        OptionalLong seed = recipe.seed();
        if (seed.isPresent()) {
            all.setSeed(WekaBeans.seed(seed.getAsLong()));
        }
        return all;
    }

    /** Whether it is a clusterer that tells how dense rows lie. */
    public boolean tellsDensity() {
        return DensityBasedClusterer.class.isAssignableFrom(recipe.scheme().type());
    }

    /**
     * An untrained classifier or clusterer of its own, with the filters in front.
     *
     * @param header the columns of the rows that it will see, or {@code null} when they are not known
     * @throws Exception if its settings do not fit the columns
     */
    public Object untrained(Instances header) throws Exception {
        return task() == Task.CLUSTERING ? clusterer(header) : classifier(header);
    }

    /**
     * An untrained clusterer of its own for these rows, with the filters in front.
     *
     * @throws Exception if its settings do not fit the rows
     */
    public Clusterer clusterer(Instances rows) throws Exception {
        if (preparation.steps().isEmpty()) {
            return WekaBeans.make(recipe, Clusterer.class, rows);
        }
        FilteredClusterer all = new FilteredClusterer();
        all.setFilter(preparation.filter(rows));
        all.setClusterer(WekaBeans.make(recipe, Clusterer.class, behind(rows)));
        return all;
    }

    /** The columns behind the filters; to learn them these are fitted only when a setting is about columns. */
    private Instances behind(Instances rows) throws Exception {
        Optional<Instances> told = preparation.header(rows);
        if (!recipe.needsColumns()) {
            return told.orElse(null);
        }
        boolean known = told.isPresent() && WekaTables.schema(told.get()).target()
                .filter(target -> target.type() == ColumnType.CATEGORY && target.labels().isEmpty()).isEmpty();
        return known ? told.get() : preparation.fitted(rows);
    }
}
