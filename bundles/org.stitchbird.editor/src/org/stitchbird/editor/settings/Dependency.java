// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.stream.Collectors;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;

/** Says why a setting does not matter at present. */
final class Dependency {
    private Dependency() {
    }

    /** The reason as a sentence. */
    static String reason(Values values, SettingSpec spec) {
        SettingSpec other = values.specs().stream().filter(each -> each.name().equals(spec.enabledSetting()))
                .findFirst().orElseThrow();
        if (other.type() == SettingType.BOOLEAN) {
            boolean on = spec.enabledValues().contains("true");
            return Messages.get(on ? "only.on" : "only.off", other.label());
        }
        String wanted = spec.enabledValues().stream().map(value -> other.choices().stream()
                .filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst().orElse(value))
                .collect(Collectors.joining(", "));
        return Messages.get("only.value", other.label(), wanted);
    }
}
