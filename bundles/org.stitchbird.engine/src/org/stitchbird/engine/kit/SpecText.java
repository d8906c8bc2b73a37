// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;

/** Writes all that a declaration says as one text, so that two can be compared. */
final class SpecText {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> schemesSeen = new HashSet<>();

    private SpecText() {
    }

    static String of(NodeSpec spec) {
        SpecText all = new SpecText();
        all.text.append(List.of(spec.id(), spec.version(), spec.step(), spec.name(), spec.about(), spec.tags(),
                spec.inputs(), spec.outputs(), new TreeSet<>(spec.traits()), spec.isAdvanced(), spec.implementation(),
                spec.library(), spec.group()));
        all.settings(spec.settings());
        return all.text.toString();
    }

    private void settings(List<SettingSpec> settings) {
        for (SettingSpec each : settings) {
            text.append('\n').append(List.of(each.name(), each.type(), each.defaultValue(), each.label(), each.about(),
                    String.valueOf(each.port()), each.choices(), each.min(), each.max(), each.open(),
                    each.isRequired(), each.isSemantic(), each.isAdvanced(), String.valueOf(each.enabledSetting()),
                    each.enabledValues(), each.endings()));
            for (SchemeSpec scheme : each.schemes()) {
                text.append('\n').append(scheme.id()).append(' ').append(scheme.name()).append(scheme.about());
                if (schemesSeen.add(scheme.id())) {
                    settings(scheme.settings());
                }
            }
        }
    }
}
