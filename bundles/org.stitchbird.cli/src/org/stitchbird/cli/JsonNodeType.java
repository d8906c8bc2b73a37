// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.Trait;

/** Writes a node type as one line of JSON, for {@code nodes --json}. */
final class JsonNodeType {
    private JsonNodeType() {
    }

    static String line(NodeSpec spec) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("id").value(spec.id());
            json.name("version").value(spec.version());
            json.name("step").value(lower(spec.step()));
            json.name("name").value(spec.name());
            json.name("about").value(spec.about());
            json.name("tags").beginArray();
            for (String tag : spec.tags()) {
                json.value(tag);
            }
            json.endArray();
            json.name("advanced").value(spec.isAdvanced());
            if (!spec.implementation().isEmpty()) {
                json.name("implementation").value(spec.implementation());
            }
            ports(json, "inputs", spec.inputs());
            ports(json, "outputs", spec.outputs());
            settings(json, spec.settings());
            json.name("traits").beginArray();
            for (Trait trait : spec.traits().stream().sorted().toList()) {
                json.value(lower(trait));
            }
            json.endArray();
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void ports(JsonWriter json, String name, List<Port> ports) throws IOException {
        json.name(name).beginArray();
        for (Port port : ports) {
            json.beginObject();
            json.name("name").value(port.name());
            json.name("kind").value(port.kind().id());
            json.name("optional").value(port.optional());
            json.name("multiple").value(port.multiple());
            json.endObject();
        }
        json.endArray();
    }

    private static void settings(JsonWriter json, List<SettingSpec> settings) throws IOException {
        json.name("settings").beginArray();
        for (SettingSpec setting : settings) {
            json.beginObject();
            json.name("name").value(setting.name());
            json.name("type").value(lower(setting.type()));
            json.name("label").value(setting.label());
            json.name("about").value(setting.about());
            json.name("default").value(setting.defaultValue().text());
            if (!Double.isInfinite(setting.min())) {
                json.name("min").value(setting.min());
            }
            if (!Double.isInfinite(setting.max())) {
                json.name("max").value(setting.max());
            }
            json.name("advanced").value(setting.isAdvanced());
            if (!setting.choices().isEmpty()) {
                json.name("choices").beginArray();
                for (Choice choice : setting.choices()) {
                    json.value(choice.value());
                }
                json.endArray();
            }
            if (setting.type() == SettingType.SCHEME || setting.type() == SettingType.SCHEMES) {
                json.name("schemes").beginArray();
                for (SchemeSpec scheme : setting.schemes()) {
                    json.value(scheme.id());
                }
                json.endArray();
            }
            json.endObject();
        }
        json.endArray();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
