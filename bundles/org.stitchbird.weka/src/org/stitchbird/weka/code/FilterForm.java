// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.prepare.WekaPreparation;

/**
 * How a node becomes Java that is a filter, or is one in the end.
 *
 * @param recipe the filter with the settings of the node
 * @param files under what name the node has the file that a setting of the filter tells
 */
public record FilterForm(Function<Settings, Recipe> recipe, UnaryOperator<String> files) implements JavaForm {
    private static final String FILTER = "weka.filters.Filter";
    private static final String MULTI = "weka.filters.MultiFilter";

    @Override
    public void write(JavaMethod method) throws NodeFailure {
        if (method.wanted("preparation")) {
            method.out("preparation", FILTER, "$L", filter(method, method.destined("preparation")));
        }
        if (method.wanted("table") && method.wired("table")) {
            table(method);
        }
    }

    private void table(JavaMethod method) throws NodeFailure {
        String filter = fresh(method);
        if (Sparse.is(Arriving.preparation(method).then("", recipe.apply(method.settings())))) {
            String sparse = filter;
            filter = method.variable("dense");
            method.statement("$T $L = new $T()", MULTI, filter, MULTI);
            method.statement("$L.setFilters(new $T[] {$L, new $T()})", filter, FILTER, sparse,
                    "weka.filters.unsupervised.instance.SparseToNonSparse");
        }
        method.statement("$L.setInputFormat($L)", filter, method.input("table"));
        method.out("table", "weka.core.Instances", "$T.useFilter($L, $L)", FILTER, method.input("table"), filter);
        if (recipe.apply(method.settings()).scheme().className().contains(".instance.")) {
            method.laterUnchanged();
        } else {
            method.later("$L", filter);
        }
    }

    /** A filter for the node's own table: the one that the node's other method makes, if it is for the same columns. */
    private String fresh(JavaMethod method) throws NodeFailure {
        boolean needsColumns = Arriving.preparation(method).then("", recipe.apply(method.settings())).steps().stream()
                .anyMatch(Recipe::needsColumns);
        Optional<String> made = method.made("preparation");
        boolean same = !needsColumns || method.destined("preparation").equals(method.columns("table"));
        if (made.isEmpty() || !same) {
            return filter(method, method.columns("table"));
        }
        String filter = method.variable("filter");
        method.statement("$T $L = $L", FILTER, filter, made.get());
        return filter;
    }

    /** Declares a variable for the steps in front and this one. */
    private String filter(JavaMethod method, Optional<Schema> columns) throws NodeFailure {
        WekaPreparation before = Arriving.preparation(method);
        String own = new AlgorithmCode(method, Arriving.behind(before, columns), files)
                .variable(recipe.apply(method.settings()));
        if (before.steps().isEmpty()) {
            return own;
        }
        String all = method.variable("steps");
        method.statement("$T $L = new $T()", MULTI, all, MULTI);
        if (before.steps().size() == 1) {
            method.statement("$L.setFilters(new $T[] {$L, $L})", all, FILTER, method.input("preparation"), own);
        } else {
            String earlier = method.variable("earlier");
            method.statement("$T[] $L = (($T) $L).getFilters()", FILTER, earlier, MULTI,
                    method.input("preparation"));
            String filters = method.variable("filters");
            method.statement("$T[] $L = $T.copyOf($L, $L.length + 1)", FILTER, filters, "java.util.Arrays", earlier,
                    earlier);
            method.statement("$L[$L.length] = $L", filters, earlier, own);
            method.statement("$L.setFilters($L)", all, filters);
        }
        return all;
    }
}
