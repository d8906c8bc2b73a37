// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.export.format.CheckedFlow;

/** What of the nodes of a flow, their settings and seeds is not as a pack says. */
final class NodeDifferences {
    private static final String SUBJECT = "settings";

    private NodeDifferences() {
    }

    static List<Finding> of(JsonElement index, CheckedFlow flow) {
        Map<String, JsonElement> then = byId(Json.list(index, "nodes"));
        Map<String, JsonElement> now = byId(NodeRecords.of(flow).asList());
        List<Finding> findings = new ArrayList<>();
        then.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> findings.add(
                Finding.different(SUBJECT, "verify.node.gone", id)));
        now.forEach((id, node) -> {
            if (then.containsKey(id)) {
                compare(Json.text(node, "name"), then.get(id), node, findings);
            } else {
                findings.add(Finding.different(SUBJECT, "verify.node.new", id));
            }
        });
        if (!Json.same(Json.member(index, "seeds"), SeedRecords.of(flow)) && findings.isEmpty()) {
            findings.add(Finding.different(SUBJECT, "verify.seeds"));
        }
        return findings.isEmpty() ? List.of(Finding.same(SUBJECT, "verify.settings.same", now.size())) : findings;
    }

    private static Map<String, JsonElement> byId(List<JsonElement> nodes) {
        Map<String, JsonElement> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(Json.text(node, "id"), node));
        return byId;
    }

    private static void compare(String name, JsonElement then, JsonElement now, List<Finding> findings) {
        for (String part : List.of("type", "version", "wires")) {
            if (!Json.same(Json.member(then, part), Json.member(now, part))) {
                findings.add(Finding.different(SUBJECT, "verify.node." + part, name,
                        Json.shown(Json.member(then, part)), Json.shown(Json.member(now, part))));
            }
        }
        settings(name, "", Json.member(then, "settings"), Json.member(now, "settings"), findings);
    }

    private static void settings(String name, String before, JsonElement then, JsonElement now,
            List<Finding> findings) {
        Set<String> all = new LinkedHashSet<>(Json.names(then));
        all.addAll(Json.names(now));
        for (String setting : all) {
            JsonElement old = Json.member(then, setting);
            JsonElement fresh = Json.member(now, setting);
            if (old.isJsonObject() && fresh.isJsonObject()) {
                settings(name, before + setting + "/", old, fresh, findings);
            } else if (!Json.same(old, fresh)) {
                findings.add(Finding.different(SUBJECT, "verify.setting", name, before + setting, Json.shown(old),
                        Json.shown(fresh)));
            }
        }
    }
}
