// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Costs;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;

/** How nodes become Java that train learners on some rows of a table and test them on others, in one run or several. */
abstract class TestForm implements JavaForm {
    private static final String EVALUATION = "weka.classifiers.Evaluation";
    static final String INSTANCES = "weka.core.Instances";
    private static final String MAP = "java.util.Map";
    static final String FIGURES = MAP + "<java.lang.String, " + MAP + "<java.lang.String, java.lang.Double>>";

    /** Writes one run of the test of one learner, whose expression makes it anew. */
    abstract void run(JavaMethod method, Run run, String learner) throws NodeFailure;

    /** How often all is done. */
    abstract long runs(JavaMethod method);

    /**
     * A run.
     *
     * @param table the table
     * @param evaluation the variable for the evaluation, to be declared by {@link #declare}
     * @param costs the variable with the costs, or {@code null}
     * @param seed the expression of its seed
     */
    record Run(String table, String evaluation, String costs, Expression seed) {
        /** Declares the evaluation, with those rows as what is known before. */
        void declare(JavaMethod method, String rows) {
            if (costs == null) {
                method.statement("$T $L = new $T($L)", EVALUATION, evaluation, EVALUATION, rows);
            } else {
                method.statement("$T $L = new $T($L, $L)", EVALUATION, evaluation, EVALUATION, rows, costs);
            }
        }
    }

    @Override
    public final void write(JavaMethod method) throws NodeFailure {
        String costs = costs(method);
        String all = figures(method);
        List<String> names = unique(method.names("learner"));
        List<String> learners = method.inputs("learner");
        for (int i = 0; i < learners.size(); i++) {
            if (runs(method) == 1) {
                once(method, learners.get(i), names.get(i), costs, all);
            } else {
                repeated(method, learners.get(i), names.get(i), costs, all);
            }
        }
        method.out("evaluation", FIGURES, "$L", all);
    }

    private void once(JavaMethod method, String learner, String name, String costs, String all) throws NodeFailure {
        Run run = new Run(method.input("table"), method.variable("evaluation"), costs,
                Expression.of("$L", seed(method)));
        run(method, run, learner);
        method.statement("$L.put($S, " + figures(costs) + ")", all, name, ProjectClass.FIGURES.in(method),
                run.evaluation());
    }

    private void repeated(JavaMethod method, String learner, String name, String costs, String all)
            throws NodeFailure {
        String runs = method.variable("runs");
        method.statement("$T<$T<String, Double>> $L = new $T<>()", "java.util.List", MAP, runs, "java.util.ArrayList");
        String number = method.variable("run");
        method.begin("for (int $L = 0; $L < $L; $L++)", number, number, (int) runs(method), number);
        Run run = new Run(method.input("table"), method.variable("evaluation"), costs,
                Expression.of("$L + $L", seed(method), number));
        run(method, run, learner);
        method.statement("$L.add(" + figures(costs) + ")", runs, ProjectClass.FIGURES.in(method), run.evaluation());
        method.end();
        method.statement("$L.put($S, $L.mean($L))", all, name, ProjectClass.FIGURES.in(method), runs);
    }

    /** Declares a variable for the figures of all learners. */
    static String figures(JavaMethod method) {
        String all = method.variable("figures");
        method.statement("$T<String, $T<String, Double>> $L = new $T<>()", MAP, MAP, all, "java.util.LinkedHashMap");
        return all;
    }

    /** The seed of a node as Weka takes it. */
    static int seed(JavaMethod method) {
        return WekaBeans.seed(method.settings().integer("seed"));
    }

    private static String figures(String costs) {
        return costs == null ? "$L.of($L)" : "$L.withCosts($L)";
    }

    /** Declares a variable for what answers cost; {@code null} when that is not set, or numbers are predicted. */
    static String costs(JavaMethod method) throws NodeFailure {
        SettingValue costs = method.settings().get("costs");
        if (costs.settings().isEmpty()) {
            return null;
        }
        Instances header = Arriving.behind(WekaPreparation.NONE, method.columns("table"));
        if (header == null || header.classIndex() < 0) {
            throw new NodeFailure(Messages.get("code.labels"));
        }
        return !header.classAttribute().isNominal() ? null : CostCode.variable(method,
                Costs.matrix(costs.settings(), header.classAttribute()), header.classAttribute());
    }

    /** The names, where later ones of equals get a number. */
    static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String own = name;
            for (int number = 2; !taken.add(own); number++) {
                own = name + " (" + number + ")";
            }
            unique.add(own);
        }
        return unique;
    }
}
