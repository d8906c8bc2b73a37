// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;

/**
 * How a node becomes Java that rates and selects columns.
 *
 * @param recipe the filter that does it, with the settings of the node
 * @param own the part of the filter that the node is about: {@code evaluator} or {@code search}
 */
public record ColumnSelectionForm(Function<Settings, Recipe> recipe, String own) implements JavaForm {
    private static final String SELECTION = "weka.attributeSelection.AttributeSelection";

    @Override
    public void write(JavaMethod method) throws NodeFailure {
        new FilterForm(recipe, this::file).write(method);
        if (method.wired("table") && (method.wanted("ranking") || method.wanted("report"))) {
            rank(method);
        }
    }

    /** Settings of the part that the node is about are its own; the other part is one setting of it. */
    private String file(String way) {
        if (way.startsWith(own + ".")) {
            return way.substring(own.length() + 1);
        }
        return way.replaceFirst("^(evaluator|search)", own.equals("evaluator") ? "columnSearch" : "columnEvaluator");
    }

    private void rank(JavaMethod method) throws NodeFailure {
        WekaPreparation before = Arriving.preparation(method);
        Instances header = Arriving.behind(before, method.columns("table"));
        String rows = before.steps().isEmpty() ? method.input("table") : prepared(method, Sparse.is(before));
        Map<String, SettingValue> parts = recipe.apply(method.settings()).settings();
        String evaluator = part(method, header, "evaluator", parts);
        String search = part(method, header, "search", parts);
        String selection = method.variable("selection");
        method.statement("$T $L = new $T()", SELECTION, selection, SELECTION);
        method.statement("$L.setEvaluator($L)", selection, evaluator);
        method.statement("$L.setSearch($L)", selection, search);
        method.statement("$L.SelectAttributes($L)", selection, rows);
        if (method.wanted("ranking")) {
            method.out("ranking", TestForm.INSTANCES, "$T.of($L, $L, $L, $L)",
                    ProjectClass.RANKED_COLUMNS.in(method), rows, evaluator, search, selection);
        }
        if (method.wanted("report")) {
            method.out("report", "java.lang.String", "$L.toResultsString()", selection);
        }
    }

    private static String prepared(JavaMethod method, boolean sparse) {
        String steps = method.variable("steps");
        method.statement("$T $L = $L", "weka.filters.Filter", steps, method.input("preparation"));
        method.statement("$L.setInputFormat($L)", steps, method.input("table"));
        String rows = method.variable("rows");
        Expression filtered = Expression.of("$T.useFilter($L, $L)", "weka.filters.Filter", method.input("table"),
                steps);
        method.statement("$T $L = " + (sparse ? "$T.dense(" + filtered.format() + ")" : filtered.format()),
                sparse ? filtered.behind(TestForm.INSTANCES, rows, ProjectClass.ROWS.in(method))
                        : filtered.behind(TestForm.INSTANCES, rows));
        return rows;
    }

    private String part(JavaMethod method, Instances header, String part, Map<String, SettingValue> parts)
            throws NodeFailure {
        SettingValue value = parts.get(part);
        Scheme scheme = Schemes.find(value.text()).orElseThrow();
        UnaryOperator<String> files = way -> file(part + "." + way);
        return new AlgorithmCode(method, header, files).variable(Recipe.of(scheme,
                new Settings(scheme.settings(), value.settings())));
    }
}
