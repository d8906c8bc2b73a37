// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the golden rows and of the answers to them is not as in a pack, to the last bit. */
final class GoldenDifferences {
    private static final String SUBJECT = "golden";

    private final Pack pack;
    private final Evidence now;

    private GoldenDifferences(Pack pack, Evidence now) {
        this.pack = pack;
        this.now = now;
    }

    static List<Finding> of(Pack pack, JsonElement then, Evidence now) throws IOException {
        List<JsonElement> before = Json.list(then, "golden");
        List<Finding> findings = new ArrayList<>();
        for (JsonElement each : now.golden().index()) {
            Optional<JsonElement> old = before.stream().filter(one -> Json.text(one, "learner").equals(
                    Json.text(each, "learner"))).findFirst();
            if (old.isEmpty()) {
                findings.add(Finding.different(SUBJECT, "verify.golden.new", Json.text(each, "name")));
            } else {
                new GoldenDifferences(pack, now).model(old.get(), each, findings);
            }
        }
        return findings;
    }

    private void model(JsonElement then, JsonElement fresh, List<Finding> findings) throws IOException {
        String name = Json.text(fresh, "name");
        boolean had = !Json.text(then, "answers").isEmpty();
        boolean has = !Json.text(fresh, "answers").isEmpty();
        if (!had && !has) {
            findings.add(Finding.note(SUBJECT, "verify.golden.none", name, Json.text(fresh, "reason")));
            return;
        } else if (!had || !has) {
            findings.add(Finding.different(SUBJECT, has ? "verify.golden.new" : "verify.golden.gone", name,
                    Json.text(fresh, "reason")));
            return;
        }
        int before = findings.size();
        if (!Json.text(then, "rows").isEmpty()) {
            compare("verify.golden.rows", name, then, fresh, "rows", findings);
        }
        compare("verify.golden.answers", name, then, fresh, "answers", findings);
        if (findings.size() == before) {
            findings.add(Finding.same(SUBJECT, "verify.golden.same", name, Json.text(fresh, "count")));
        }
    }

    /** Compares a file of the pack with that of the replay, cell by cell. */
    private void compare(String key, String name, JsonElement then, JsonElement fresh, String file,
            List<Finding> findings) throws IOException {
        JsonElement old = pack.json(Json.text(then, file));
        JsonElement own = JsonParser.parseString(now.golden().files().get(Json.text(fresh, file)));
        List<JsonElement> before = Json.list(old, "rows");
        List<JsonElement> after = Json.list(own, "rows");
        List<JsonElement> columns = Json.list(own, "columns");
        boolean alike = columns.stream().map(column -> Json.text(column, "name")).toList()
                .equals(Json.list(old, "columns").stream().map(column -> Json.text(column, "name")).toList());
        if (before.size() != after.size() || !alike) {
            findings.add(Finding.different(SUBJECT, key + ".shape", name, before.size(), after.size()));
            return;
        }
        int different = 0;
        int first = -1;
        for (int row = 0; row < after.size(); row++) {
            if (!Json.same(before.get(row), after.get(row))) {
                different++;
                first = first < 0 ? row : first;
            }
        }
        if (different > 0) {
            findings.add(told(key, name, new int[] {different, after.size(), first}, columns, before.get(first),
                    after.get(first)));
        }
    }

    private static Finding told(String key, String name, int[] counts, List<JsonElement> columns, JsonElement before,
            JsonElement after) {
        List<JsonElement> was = Json.list(before);
        List<JsonElement> is = Json.list(after);
        for (int i = 0; i < columns.size(); i++) {
            JsonElement old = i < was.size() ? was.get(i) : Json.of(null);
            if (!Json.same(old, is.get(i))) {
                return Finding.different(SUBJECT, key, name, counts[0], counts[1], counts[2] + 1,
                        Json.text(columns.get(i), "name"), Json.shown(old), Json.shown(is.get(i)));
            }
        }
        return Finding.different(SUBJECT, key + ".shape", name, was.size(), is.size());
    }
}
