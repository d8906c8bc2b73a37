// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** Writes values so that two that mean the same are the same text, and two that do not are not. */
final class Canonical {
    private static final int SHOWN = 40;

    private Canonical() {
    }

    /** The value of a setting, or its default, as text for a key. */
    static String of(SettingSpec spec, SettingValue value) {
        String text = value.text().strip();
        return switch (spec.type()) {
            case BOOLEAN -> text.toLowerCase(Locale.ROOT);
            case INTEGER, SEED -> Long.toString(Long.parseLong(text));
            case NUMBER -> Double.toString(Double.parseDouble(text));
            case SCHEME -> EffectiveSettings.scheme(spec, value).map(scheme -> scheme(scheme, value))
                    .orElseGet(() -> plain(value));
            case SCHEMES -> value.items().stream().map(item -> EffectiveSettings.scheme(spec, item)
                    .map(scheme -> scheme(scheme, item)).orElseGet(() -> plain(item))).map(Canonical::sized)
                    .collect(Collectors.joining());
            default -> plain(value);
        };
    }

    private static String scheme(SchemeSpec scheme, SettingValue value) {
        EffectiveSettings effective = new EffectiveSettings(scheme.settings(), value.settings());
        Map<String, String> parts = new TreeMap<>();
        for (SettingSpec spec : scheme.settings()) {
            if (spec.isSemantic() && effective.enabled(spec)) {
                parts.put(spec.name(), of(spec, effective.get(spec)));
            }
        }
        StringBuilder all = new StringBuilder(sized(scheme.id()));
        if (!scheme.library().isEmpty()) {
            all.append('@').append(sized(scheme.library()));
        }
        parts.forEach((name, part) -> all.append(sized(name)).append(sized(part)));
        return all.toString();
    }

    private static String plain(SettingValue value) {
        if (value.items().isEmpty() && value.settings().isEmpty()) {
            return value.text();
        }
        StringBuilder all = new StringBuilder(sized(value.text()));
        value.items().forEach(item -> all.append("[").append(sized(plain(item))));
        new TreeMap<>(value.settings()).forEach((name, nested) ->
                all.append("{").append(sized(name)).append(sized(plain(nested))));
        return all.toString();
    }

    private static String sized(String text) {
        return text.length() + ":" + text;
    }

    /** The value in a few words for people; empty when there are none. */
    static String shown(SettingSpec spec, SettingValue value) {
        String text = switch (spec.type()) {
            case CHOICE -> spec.choices().stream().filter(choice -> choice.value().equals(value.text())).findFirst()
                    .map(Choice::label).orElse(value.text());
            case SCHEME -> EffectiveSettings.scheme(spec, value).map(SchemeSpec::name).orElse(value.text());
            case SCHEMES -> value.items().stream().map(item -> EffectiveSettings.scheme(spec, item)
                    .map(SchemeSpec::name).orElse(item.text())).collect(Collectors.joining(", "));
            case COLUMNS -> String.join(", ", value.texts());
            default -> value.text();
        };
        return text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
    }
}
