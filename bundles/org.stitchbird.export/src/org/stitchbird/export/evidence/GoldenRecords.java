// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/**
 * Golden rows: the first rows of a source, and what each model of the flow answers them.
 *
 * @param index what there is of each model, or why there is nothing
 * @param files the rows and the answers as the text of JSON files, by their names in the pack
 */
record GoldenRecords(JsonArray index, SortedMap<String, String> files) {
    private static final String FOLDER = "golden/";

    /**
     * Has all models of a flow answer their golden rows.
     *
     * @param withRows whether the rows themselves are wanted beside the answers
     */
    static GoldenRecords of(FlowOutcome outcome, boolean withRows) throws InterruptedException {
        CheckedFlow flow = outcome.flow();
        JsonArray index = new JsonArray();
        SortedMap<String, String> files = new TreeMap<>();
        Map<Outlet, String> sources = new HashMap<>();
        for (Deployment deployment : Deployment.of(flow)) {
            JsonObject json = new JsonObject();
            json.addProperty("learner", deployment.learner());
            json.addProperty("name", flow.name(deployment.learner()));
            json.addProperty("trained", deployment.trained());
            json.addProperty("source", deployment.source().node() + "." + deployment.source().output());
            try {
                Deployed deployed = Deployed.of(outcome, deployment);
                Table rows = deployed.goldenRows();
                String answers = text(deployed.answers(rows));
                json.addProperty("count", rows.rows());
                if (withRows) {
                    String file = sources.computeIfAbsent(deployment.source(), source -> FOLDER + "rows-"
                            + (sources.size() + 1) + ".json");
                    files.computeIfAbsent(file, name -> text(rows));
                    json.addProperty("rows", file);
                }
                json.addProperty("answers", FOLDER + "answers-" + (index.size() + 1) + ".json");
                files.put(json.get("answers").getAsString(), answers);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                // Evidence of the tests is worth having without it, and the reason is part of the evidence.
                json.addProperty("reason", e.getMessage() == null ? e.toString() : e.getMessage());
            }
            index.add(json);
        }
        return new GoldenRecords(index, files);
    }

    /** A table as JSON, a row a line. */
    static String text(Table table) {
        JsonArray columns = new JsonArray();
        for (Column column : table.columns()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", column.spec().name());
            json.add("type", Json.of(column.spec().type()));
            columns.add(json);
        }
        String head = "{\"columns\":" + Json.compact(columns) + ",\n\"rows\":[";
        StringJoiner lines = new StringJoiner(",\n", head + "\n", "\n]}\n").setEmptyValue(head + "]}\n");
        for (int row = 0; row < table.rows(); row++) {
            JsonArray cells = new JsonArray();
            for (Column column : table.columns()) {
                cells.add(cell(column, row));
            }
            lines.add(Json.compact(cells));
        }
        return lines.toString();
    }

    private static JsonElement cell(Column column, int row) {
        if (column.missing(row)) {
            return Json.of(null);
        }
        return Json.of(column.spec().type() == ColumnType.NUMBER ? (Object) column.number(row) : column.text(row));
    }
}
