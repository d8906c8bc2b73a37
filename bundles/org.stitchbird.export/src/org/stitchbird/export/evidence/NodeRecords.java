// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** The nodes of a flow with all that they are set to, defaults and seeds included. */
final class NodeRecords {
    private NodeRecords() {
    }

    static JsonArray of(CheckedFlow flow) {
        JsonArray nodes = new JsonArray();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            JsonObject json = new JsonObject();
            Optional<NodeSpec> spec = flow.spec(node.id());
            json.addProperty("id", node.id());
            json.addProperty("name", flow.name(node.id()));
            json.addProperty("type", node.type());
            json.add("version", Json.of(spec.map(NodeSpec::version).orElse(null)));
            json.add("settings", spec.map(known -> settings(known.settings(), node.settings()))
                    .orElseGet(JsonObject::new));
            JsonArray arriving = new JsonArray();
            flow.flow().wires().stream().filter(wire -> wire.to().equals(node.id())).forEach(wire -> arriving.add(
                    wire.from() + "." + wire.output() + " → " + wire.input()));
            json.add("wires", arriving);
            nodes.add(json);
        }
        return nodes;
    }

    private static JsonObject settings(List<SettingSpec> specs, Map<String, SettingValue> values) {
        EffectiveSettings effective = new EffectiveSettings(specs, values);
        JsonObject json = new JsonObject();
        for (SettingSpec spec : specs) {
            if (effective.enabled(spec)) {
                json.add(spec.name(), value(spec, effective.get(spec)));
            }
        }
        return json;
    }

    private static JsonElement value(SettingSpec spec, SettingValue value) {
        if (spec.type() == SettingType.SCHEME) {
            return scheme(spec, value);
        } else if (spec.type() == SettingType.SCHEMES) {
            JsonArray items = new JsonArray();
            value.items().forEach(item -> items.add(scheme(spec, item)));
            return items;
        }
        return plain(value);
    }

    private static JsonElement scheme(SettingSpec spec, SettingValue value) {
        Optional<SchemeSpec> known = EffectiveSettings.scheme(spec, value);
        if (known.isEmpty()) {
            return plain(value);
        }
        JsonObject json = new JsonObject();
        json.addProperty("algorithm", value.text());
        json.add("settings", settings(known.get().settings(), value.settings()));
        return json;
    }

    private static JsonElement plain(SettingValue value) {
        if (!value.items().isEmpty()) {
            JsonArray items = new JsonArray();
            value.items().forEach(item -> items.add(plain(item)));
            return items;
        } else if (!value.settings().isEmpty()) {
            JsonObject json = new JsonObject();
            value.settings().forEach((name, inner) -> json.add(name, plain(inner)));
            return json;
        }
        return new JsonPrimitive(value.text());
    }
}
