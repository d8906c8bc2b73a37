// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/**
 * What rows must be like, as JSON Schema.
 *
 * @param columns the columns as the source has them
 * @param target the column that is predicted; {@code null} when there is none
 * @param optional the columns that rows need not have, the target among them
 */
record RowSchema(Schema columns, String target, Set<String> optional) {
    private static final Set<String> REMOVES = Set.of("prepare.select-columns",
            "weka.filter.unsupervised.Remove");

    /**
     * What rows must be like that a model answers. Columns that the first step on their way takes off need not be
     * there.
     *
     * @throws NodeFailure if the flow fails
     */
    static RowSchema of(FlowOutcome outcome, Deployed deployed) throws NodeFailure, InterruptedException {
        Deployment deployment = deployed.deployment();
        Schema columns = deployed.source().schema();
        String target = schema(outcome, deployment.table()).targetName();
        Set<String> optional = new HashSet<>();
        for (int i = 0; i < deployment.path().size(); i++) {
            if (deployed.fitted().get(i) != Fitted.UNCHANGED) {
                Outlet first = deployment.path().get(i);
                if (REMOVES.contains(outcome.flow().flow().node(first.node()).type())) {
                    optional.addAll(columns.names());
                    optional.removeAll(schema(outcome, first).names());
                }
                break;
            }
        }
        if (target != null) {
            optional.add(target);
        }
        return new RowSchema(columns, target, optional);
    }

    private static Schema schema(FlowOutcome outcome, Outlet outlet) throws NodeFailure, InterruptedException {
        return outcome.table(outlet.node(), outlet.output()).schema();
    }

    /** The schema of a row, for use within another document. */
    Map<String, Object> row() {
        Map<String, Object> properties = new LinkedHashMap<>();
        columns.columns().forEach(column -> properties.put(column.name(), property(column)));
        return JsonText.object("type", "object", "properties", properties, "required",
                columns.names().stream().filter(name -> !optional.contains(name)).toList());
    }

    /** The schema of a row as a document of its own. */
    Map<String, Object> document(String title) {
        Map<String, Object> document = JsonText.object("$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", title);
        document.putAll(row());
        return document;
    }

    private Map<String, Object> property(ColumnSpec column) {
        return switch (column.type()) {
            case NUMBER -> JsonText.object("type", nullable("number"));
            case CATEGORY -> category(column);
            case TEXT -> JsonText.object("type", nullable("string"));
            case TIME -> JsonText.object("type", nullable("string"), "description",
                    "A date or a point in time, as ISO 8601 writes it");
        };
    }

    private Map<String, Object> category(ColumnSpec column) {
        Map<String, Object> category = JsonText.object("type", nullable("string"));
        if (!column.name().equals(target)) {
            List<String> labels = new ArrayList<>(column.labels());
            labels.add(null);
            category.put("enum", labels);
        }
        return category;
    }

    static List<String> nullable(String type) {
        return List.of(type, "null");
    }
}
