// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.Optional;
import java.util.OptionalLong;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.prepare.WekaPreparation;

/**
 * How a node becomes Java that is one of Weka's classifiers or clusterers.
 *
 * @param scheme the algorithm
 */
public record LearnerForm(Scheme scheme) implements JavaForm {
    @Override
    public void write(JavaMethod method) throws NodeFailure {
        if (method.wanted("learner")) {
            method.out("learner", type(), "$L", untrained(method, method.destined("learner")));
        }
        if (method.wanted("model") && method.wired("table")) {
            String learner = fresh(method);
            if (clusters()) {
                method.statement("$L.buildClusterer($L.withoutTarget($L))", learner, ProjectClass.ROWS.in(method),
                        method.input("table"));
            } else {
                method.statement("$L.buildClassifier($L)", learner, method.input("table"));
            }
            method.out("model", type(), "$L", learner);
        }
    }

    /** A learner for the node's own table: the one of the node's other method, if it is for the same columns. */
    private String fresh(JavaMethod method) throws NodeFailure {
        Optional<String> made = method.made("learner");
        boolean same = !needsColumns(method) || method.destined("learner").equals(method.columns("table"));
        if (made.isEmpty() || !same) {
            return untrained(method, method.columns("table"));
        }
        String learner = method.variable("learner");
        method.statement("$T $L = $L", type(), learner, made.get());
        return learner;
    }

    private boolean needsColumns(JavaMethod method) throws NodeFailure {
        return Recipe.of(scheme, method.settings()).needsColumns()
                || Arriving.preparation(method).steps().stream().anyMatch(Recipe::needsColumns);
    }

    private boolean clusters() {
        return scheme.task() == Task.CLUSTERING;
    }

    private String type() {
        return clusters() ? "weka.clusterers.Clusterer" : "weka.classifiers.Classifier";
    }

    /** Declares a variable for the learner with the filters in front. */
    private String untrained(JavaMethod method, Optional<Schema> columns) throws NodeFailure {
        WekaPreparation preparation = Arriving.preparation(method);
        Recipe recipe = Recipe.of(scheme, method.settings());
        Optional<Schema> seen = columns.map(each -> clusters() ? withoutTarget(each) : each);
        String learner = new AlgorithmCode(method, Arriving.behind(preparation, seen)).variable(recipe);
        return preparation.steps().isEmpty() ? learner : prepared(method, learner, recipe.seed());
    }

    private static Schema withoutTarget(Schema schema) {
        return schema.select(schema.names().stream().filter(name -> !name.equals(schema.targetName())).toList());
    }

    private String prepared(JavaMethod method, String learner, OptionalLong seed) {
        String type = clusters() ? "weka.clusterers.FilteredClusterer" : "weka.classifiers.meta.FilteredClassifier";
        String whole = method.variable("prepared");
        method.statement("$T $L = new $T()", type, whole, type);
        method.statement("$L.setFilter($L)", whole, method.input("preparation"));
        method.statement(clusters() ? "$L.setClusterer($L)" : "$L.setClassifier($L)", whole, learner);
        if (!clusters() && seed.isPresent()) {
            method.comment("It draws a seed for the learner from one of its own, which is thus the one that is set.");
            method.statement("$L.setSeed($L)", whole, WekaBeans.seed(seed.getAsLong()));
        }
        return whole;
    }
}
