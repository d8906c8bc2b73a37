// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Values for a setting other than its default. */
final class OtherValues {
    private OtherValues() {
    }

    /** Values other than the default: one of a number or text, all of a choice. */
    static Stream<SettingValue> of(SettingSpec setting) {
        String value = setting.defaultValue().text();
        return switch (setting.type()) {
            case BOOLEAN -> Stream.of(SettingValue.of(String.valueOf(!Boolean.parseBoolean(value))));
            case SEED -> Stream.of(SettingValue.of("7"));
            case INTEGER, NUMBER -> Stream.of(number(setting, Double.parseDouble(value)));
            case CHOICE -> setting.choices().stream().map(choice -> SettingValue.of(choice.value()))
                    .filter(each -> !each.text().equals(value));
            case SCHEME -> setting.schemes().stream().map(each -> SettingValue.scheme(each.id(), Map.of()))
                    .filter(each -> !each.text().equals(value));
            case COLUMNS -> Stream.of(SettingValue.list(List.of("species", "sepal width")));
            default -> Stream.of(SettingValue.of("2-3"));
        };
    }

    private static SettingValue number(SettingSpec setting, double value) {
        double other = Stream.of(value + 1, value / 2, value - 1).filter(setting::allows)
                .filter(each -> setting.type() != SettingType.INTEGER || each == Math.rint(each)).findFirst()
                .orElseThrow();
        return SettingValue.of(setting.type() == SettingType.INTEGER ? String.valueOf((long) other)
                : String.valueOf(other));
    }
}
