// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaBeans;

/** The Python forms of the nodes that test learners: the same folds, rows and metrics. */
public final class TestForms {
    private static final String TABLE = "table";
    private static final String LEARNER = "learner";

    private TestForms() {
    }

    /** Cross-validation, on the folds that Weka makes. */
    public static void crossValidate(PythonFunction function) throws NodeFailure {
        Settings settings = function.settings();
        PythonCall call = test(function, "cross_validate");
        boolean oneByOne = settings.text("method").equals("leave-one-out");
        call.with("folds", oneByOne ? 0 : settings.integer("folds"));
        if (!oneByOne && !settings.bool("stratified")) {
            call.with("stratified", false);
        }
        call.with("seed", WekaBeans.seed(settings.integer("seed")));
        finish(function, call);
    }

    /** A percentage split, with the rows that Weka draws. */
    public static void holdOut(PythonFunction function) throws NodeFailure {
        Settings settings = function.settings();
        PythonCall call = test(function, "hold_out").with("share", settings.number("share"));
        if (!settings.bool("shuffled")) {
            call.with("shuffled", false);
        }
        if (settings.bool("stratified")) {
            call.with("stratified", true);
        }
        call.with("seed", WekaBeans.seed(settings.integer("seed")));
        finish(function, call);
    }

    /** Metrics of predictions that stand in a table. */
    public static void scorePredictions(PythonFunction function) throws NodeFailure {
        function.module("validation", TestForms.class);
        PythonCall call = PythonCall.of("flowkit.validation.score_predictions").with(function.input(TABLE))
                .with(target(function)).with(function.name());
        costs(function, call);
        function.out("evaluation", call);
    }

    /** How rows fall into clusters, on the rows that they are found in or on others. */
    public static void evaluateClusters(PythonFunction function) throws NodeFailure {
        Settings settings = function.settings();
        function.module("validation", TestForms.class);
        if (settings.text("method").equals("folds") || !settings.bool("compare")) {
            throw new NodeFailure(Messages.get("python.method", function.name()));
        }
        Object target = function.target(TABLE).map(Object.class::cast).orElse(PythonCall.NONE);
        PythonCall call = PythonCall.of("flowkit.validation.evaluate_clusters").with(function.input(TABLE)).with(target)
                .with(function.inputs(LEARNER)).with(function.names(LEARNER));
        if (settings.text("method").equals("hold-out")) {
            call.with("share", settings.number("share")).with("seed", WekaBeans.seed(settings.integer("seed")));
        }
        function.out("evaluation", call);
    }

    private static PythonCall test(PythonFunction function, String name) throws NodeFailure {
        function.module("validation", TestForms.class);
        return PythonCall.of("flowkit.validation." + name).with(function.input(TABLE)).with(target(function))
                .with(function.inputs(LEARNER)).with(function.names(LEARNER));
    }

    private static String target(PythonFunction function) throws NodeFailure {
        return function.target(TABLE).orElseThrow(() -> new NodeFailure(Messages.get("target.none")));
    }

    private static void finish(PythonFunction function, PythonCall call) {
        long repeats = function.settings().integer("repeats");
        if (repeats != 1) {
            call.with("repeats", repeats);
        }
        costs(function, call);
        function.out("evaluation", call);
    }

    private static void costs(PythonFunction function, PythonCall call) {
        Map<String, Object> costs = new LinkedHashMap<>();
        function.settings().get("costs").settings().forEach((actual, row) -> {
            Map<String, Object> answered = new LinkedHashMap<>();
            row.settings().forEach((label, cost) -> answered.put(label, number(cost)));
            costs.put(actual, answered);
        });
        if (!costs.isEmpty()) {
            call.with("costs", costs);
        }
    }

    private static double number(SettingValue cost) {
        return Double.parseDouble(cost.text().strip());
    }
}
