// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/** What of the tables that enter a flow is not as a pack says. */
final class TableDifferences {
    private static final String SUBJECT = "data";
    private static final List<String> FACTS = List.of("type", "missing", "min", "max", "labels");

    private TableDifferences() {
    }

    static List<Finding> of(JsonElement then, JsonElement now) {
        List<JsonElement> before = Json.list(Json.member(then, "data"), "tables");
        List<Finding> findings = new ArrayList<>();
        List<JsonElement> tables = Json.list(Json.member(now, "data"), "tables");
        for (int i = 0; i < tables.size(); i++) {
            findings.addAll(table(i < before.size() ? before.get(i) : Json.of(null), tables.get(i)));
        }
        return findings;
    }

    private static List<Finding> table(JsonElement then, JsonElement now) {
        String name = Json.text(now, "name");
        List<Finding> findings = new ArrayList<>();
        if (!Json.text(then, "rows").equals(Json.text(now, "rows"))) {
            findings.add(Finding.different(SUBJECT, "verify.rows", name, Json.shown(Json.member(then, "rows")),
                    Json.shown(Json.member(now, "rows"))));
        }
        List<JsonElement> old = Json.list(then, "columns");
        List<JsonElement> fresh = Json.list(now, "columns");
        if (!names(old).equals(names(fresh))) {
            findings.add(Finding.different(SUBJECT, "verify.columns", name, brief(names(old)), brief(names(fresh))));
        } else {
            for (int i = 0; i < old.size(); i++) {
                column(name, old.get(i), fresh.get(i), findings);
            }
        }
        if (findings.isEmpty() && !Json.text(then, "sha256").equals(Json.text(now, "sha256"))) {
            findings.add(Finding.different(SUBJECT, "verify.cells", name));
        }
        return findings.isEmpty() ? List.of(Finding.same(SUBJECT, "verify.table.same", name, Json.text(now, "rows"),
                fresh.size())) : findings;
    }

    private static void column(String table, JsonElement then, JsonElement now, List<Finding> findings) {
        for (String fact : FACTS) {
            if (!Json.same(Json.member(then, fact), Json.member(now, fact))) {
                findings.add(Finding.different(SUBJECT, "verify.column." + fact, table, Json.text(now, "name"),
                        Json.shown(Json.member(then, fact)), Json.shown(Json.member(now, fact))));
            }
        }
    }

    private static List<String> names(List<JsonElement> columns) {
        return columns.stream().map(column -> Json.text(column, "name")).toList();
    }

    private static String brief(List<String> names) {
        return Json.shown(Json.of(String.join(", ", names)));
    }
}
