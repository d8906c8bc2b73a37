// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.math.BigDecimal;
import org.stitchbird.engine.code.JavaMethod;

/** How the test on rows held out becomes Java. */
public final class HoldOutForm extends TestForm {
    @Override
    long runs(JavaMethod method) {
        return method.settings().bool("shuffled") ? method.settings().integer("repeats") : 1;
    }

    @Override
    void run(JavaMethod method, Run run, String learner) {
        Parts parts = divide(method, run);
        run.declare(method, parts.train());
        String classifier = method.variable("classifier");
        method.statement("$T $L = $L", "weka.classifiers.Classifier", classifier, learner);
        method.statement("$L.buildClassifier($L)", classifier, parts.train());
        method.statement("$L.evaluateModel($L, $L)", run.evaluation(), classifier, parts.test());
    }

    /**
     * The variables of the two parts.
     *
     * @param train the rows to learn from
     * @param test the rows to test with
     */
    record Parts(String train, String test) {
    }

    private static Parts divide(JavaMethod method, Run run) {
        if (!method.settings().bool("stratified")) {
            return shuffled(method, run.table(), method.settings().bool("shuffled") ? run.seed() : null);
        }
        String rows = rows(method, run.table(), method.settings().bool("shuffled") ? run.seed() : null);
        String size = size(method, rows);
        Parts parts = new Parts(method.variable("train"), method.variable("test"));
        String type = ProjectClass.STRATIFIED.in(method);
        String split = method.variable("split");
        method.statement("$T $L = $T.of($L, $L)", type, split, type, rows, size);
        method.statement("$T $L = $L.train()", INSTANCES, parts.train(), split);
        method.statement("$T $L = $L.test()", INSTANCES, parts.test(), split);
        return parts;
    }

    /** Divides a table; as its rows stand when the seed is {@code null}. */
    static Parts shuffled(JavaMethod method, String table, Expression seed) {
        String rows = rows(method, table, seed);
        String size = size(method, rows);
        Parts parts = new Parts(method.variable("train"), method.variable("test"));
        method.statement("$T $L = new $T($L, 0, $L)", INSTANCES, parts.train(), INSTANCES, rows, size);
        method.statement("$T $L = new $T($L, $L, $L.numInstances() - $L)", INSTANCES, parts.test(), INSTANCES, rows,
                size, rows, size);
        return parts;
    }

    private static String rows(JavaMethod method, String table, Expression seed) {
        String rows = method.variable("rows");
        method.statement("$T $L = new $T($L)", INSTANCES, rows, INSTANCES, table);
        if (seed != null) {
            method.statement("$L.randomize(new $T(" + seed.format() + "))", seed.behind(rows, "java.util.Random"));
        }
        return rows;
    }

    private static String size(JavaMethod method, String rows) {
        String size = method.variable("trainSize");
        method.statement("int $L = (int) Math.round($L.numInstances() * $L / 100)", size, rows,
                percent(method.settings().number("share")));
        return size;
    }

    /** The share in per cent, exactly as people would write it. */
    static double percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).doubleValue();
    }
}
