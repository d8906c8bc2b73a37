// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** The numbers from which a flow's random choices start. */
final class SeedRecords {
    private SeedRecords() {
    }

    static JsonArray of(CheckedFlow flow) {
        JsonArray seeds = new JsonArray();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            flow.spec(node.id()).ifPresent(spec -> collect(node.id(), "", spec.settings(), node.settings(), seeds));
        }
        return seeds;
    }

    private static void collect(String node, String before, List<SettingSpec> specs, Map<String, SettingValue> values,
            JsonArray seeds) {
        EffectiveSettings effective = new EffectiveSettings(specs, values);
        for (SettingSpec spec : specs) {
            if (!effective.enabled(spec)) {
                continue;
            }
            SettingValue value = effective.get(spec);
            String path = before + spec.name();
            switch (spec.type()) {
                case SEED -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("node", node);
                    json.addProperty("setting", path);
                    json.addProperty("value", value.text());
                    seeds.add(json);
                }
                case SCHEME -> nested(node, path + "/", spec, value, seeds);
                case SCHEMES -> value.items().forEach(item -> nested(node, path + "/", spec, item, seeds));
                default -> {
                    // Starts nothing.
                }
            }
        }
    }

    private static void nested(String node, String path, SettingSpec spec, SettingValue value, JsonArray seeds) {
        EffectiveSettings.scheme(spec, value).ifPresent(scheme -> collect(node, path, scheme.settings(),
                value.settings(), seeds));
    }
}
