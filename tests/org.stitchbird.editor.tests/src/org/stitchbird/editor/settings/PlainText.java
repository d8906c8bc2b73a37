// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.SettingsText;

/** Writes some settings as {@code whole=10 share=0.5 text=?}; a text with a blank in it is lost. */
record PlainText(NodeSpec spec) implements SettingsText {
    @Override
    public String name() {
        return "Plain options";
    }

    @Override
    public List<String> settings() {
        return List.of("whole", "share", "text");
    }

    @Override
    public String write(Settings settings, Optional<Schema> columns) {
        return settings().stream().filter(name -> !settings.text(name).contains(" "))
                .map(name -> name + "=" + settings.text(name)).collect(Collectors.joining(" "));
    }

    @Override
    public Map<String, SettingValue> read(String text, Optional<Schema> columns) throws NodeFailure {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (String part : text.split(" ")) {
            String[] pair = part.split("=", 2);
            if (!settings().contains(pair[0]) || pair.length < 2) {
                throw new NodeFailure("There is no option " + part + ".");
            }
            if (!spec.setting(pair[0]).orElseThrow().defaultValue().text().equals(pair[1])) {
                values.put(pair[0], SettingValue.of(pair[1]));
            }
        }
        return values;
    }

    @Override
    public List<String> lost(Settings settings, Optional<Schema> columns) {
        return settings().stream().filter(name -> settings.text(name).contains(" ")).toList();
    }
}
