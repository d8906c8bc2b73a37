// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Values for a setting other than its default. */
public final class OtherValues {
    /** Texts that must have a form of their own. */
    private static final Map<String, String> TEXTS = Map.ofEntries(Map.entry("hiddenLayers", "3"),
            Map.entry("CVParameters", "C 0.1 0.5 5.0"), Map.entry("fieldSeparator", "|"),
            Map.entry("attributeSpecs", "wing@numeric@7"), Map.entry("dateFormat", "yyyy/MM/dd"),
            Map.entry("ranges", "first-2"), Map.entry("batchSize", "50"), Map.entry("firstValueIndex", "2"),
            Map.entry("secondValueIndex", "1"), Map.entry("numericReplacementValue", "7"),
            Map.entry("methodName", "floor"), Map.entry("className", "java.lang.StrictMath"),
            Map.entry("booleanCols", "1"), Map.entry("nominalCols", "1"),
            Map.entry("replace", "wing $0"), Map.entry("valueReplacements", "setosa:wing"));
    private static final List<String> IRIS = List.of("sepal width", "species");

    private OtherValues() {
    }

    /** Values other than the default, with columns of iris: one of a number or text, all of a choice. */
    public static Stream<SettingValue> of(SettingSpec setting) {
        return of(setting, IRIS);
    }

    /** The same, with such columns; a single one is the first of them. */
    public static Stream<SettingValue> of(SettingSpec setting, List<String> columns) {
        String value = setting.defaultValue().text();
        return switch (setting.type()) {
            case BOOLEAN -> Stream.of(SettingValue.of(String.valueOf(!Boolean.parseBoolean(value))));
            case SEED -> Stream.of(SettingValue.of("7"));
            case INTEGER, NUMBER -> Stream.of(number(setting, Double.parseDouble(value)));
            case CHOICE -> setting.choices().stream().map(choice -> SettingValue.of(choice.value()))
                    .filter(each -> !each.text().equals(value));
            case SCHEME -> setting.schemes().stream().map(each -> SettingValue.scheme(each.id(), Map.of()))
                    .filter(each -> !each.text().equals(value));
            case SCHEMES -> Stream.of(SettingValue.schemes(twoOf(setting.schemes())
                    .map(each -> SettingValue.scheme(each.id(), Map.of())).toList()));
            case COLUMNS -> Stream.of(SettingValue.list(columns));
            case COLUMN -> Stream.of(SettingValue.of(columns.get(0)));
            case COSTS -> Stream.of(new SettingValue("", List.of(), Map.of("setosa", new SettingValue("", List.of(),
                    Map.of("versicolor", SettingValue.of("5.0"))))));
            case FOLDER -> Stream.of(SettingValue.of(System.getProperty("user.home")));
            case FILE, NEW_FILE -> Stream.of(SettingValue.of(Path.of("absent." + setting.endings().get(0))
                    .toAbsolutePath().toString()));
            default -> Stream.of(SettingValue.of(TEXTS.getOrDefault(setting.name(), "2-3")));
        };
    }

    /** The first two algorithms; the one that there is twice. */
    private static Stream<SchemeSpec> twoOf(List<SchemeSpec> schemes) {
        return Stream.of(schemes.get(0), schemes.get(schemes.size() - 1));
    }

    private static SettingValue number(SettingSpec setting, double value) {
        // Weka takes -1 or 0 folds for none, and never 1.
        double next = value < 0 || value < 2 && setting.name().equals("numFolds") ? 5 : value + 1;
        double other = Stream.of(next, value / 2, value - 1, value + 0.25, 0.25).filter(setting::allows)
                .filter(each -> each != value)
                .filter(each -> setting.type() != SettingType.INTEGER || each == Math.rint(each)).findFirst()
                .orElseThrow();
        return SettingValue.of(setting.type() == SettingType.INTEGER ? String.valueOf((long) other)
                : String.valueOf(other));
    }
}
