// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;

/**
 * A row with the answer of the model, as they are sent.
 *
 * @param request the row
 * @param response the answer
 * @param answers the columns in which the model answers: the prediction first, then the probabilities
 */
record Example(Map<String, Object> request, Map<String, Object> response, List<ColumnSpec> answers) {
    /**
     * The first of some rows with its answer.
     *
     * @param optional the columns that the row need not have
     */
    static Example of(Table rows, Table answers, Set<String> optional) {
        Map<String, Object> request = new LinkedHashMap<>();
        rows.columns().stream().filter(column -> !optional.contains(column.spec().name()))
                .forEach(column -> request.put(column.spec().name(), cell(column)));
        List<ColumnSpec> specs = answers.schema().columns();
        Map<String, Object> prediction = JsonText.object("prediction", cell(answers.column(0)));
        List<String> labels = specs.get(0).labels();
        if (specs.size() > 1) {
            Map<String, Object> probabilities = new LinkedHashMap<>();
            for (int i = 1; i < specs.size(); i++) {
                probabilities.put(labels.get(i - 1), cell(answers.column(i)));
            }
            prediction.put("probabilities", probabilities);
        }
        return new Example(request, JsonText.object("predictions", List.of(prediction)), specs);
    }

    private static Object cell(Column column) {
        if (column.missing(0)) {
            return null;
        }
        return column.spec().type() == ColumnType.NUMBER ? (Object) column.number(0) : column.text(0);
    }
}
