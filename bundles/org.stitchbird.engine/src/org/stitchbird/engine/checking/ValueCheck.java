// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.text.Messages;

/** Tells whether a value fits the type and the limits of its setting, looking at nothing else. */
public final class ValueCheck {
    private static final int LISTED = 12;

    /**
     * Why a value does not fit.
     *
     * @param key the key of a sentence whose {0} is the node, {1} the setting, {2} the value
     * @param value the value as it stands
     * @param limits what goes into {3} and {4}
     */
    public record Fault(String key, String value, Object... limits) {
        /**
         * The fault in a sentence.
         *
         * @param owner what people call that whose setting it is, such as a node
         * @param setting what people call the setting
         */
        public String sentence(String owner, String setting) {
            return Messages.text(key, Stream.concat(Stream.of(owner), Stream.of(arguments(setting))).toArray());
        }

        Object[] arguments(String setting) {
            return Stream.concat(Stream.of(setting, value), Stream.of(limits)).toArray();
        }
    }

    private ValueCheck() {
    }

    /** Why a value does not fit; empty when it does. Nested algorithms are not looked into. */
    public static Optional<Fault> fault(SettingSpec spec, SettingValue value) {
        String text = value.text().strip();
        return switch (spec.type()) {
            case BOOLEAN -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? Optional.empty()
                    : fault("setting.switch", text);
            case INTEGER, SEED -> whole(spec, text);
            case NUMBER -> number(spec, text);
            case CHOICE -> spec.choices().stream().anyMatch(choice -> choice.value().equals(value.text()))
                    ? Optional.empty() : fault("setting.choice", text, choices(spec));
            case SCHEME -> EffectiveSettings.scheme(spec, value).isPresent() ? Optional.empty()
                    : fault("setting.scheme", text, schemes(spec));
            case SCHEMES -> value.items().stream()
                    .filter(item -> EffectiveSettings.scheme(spec, item).isEmpty()).findFirst()
                    .map(item -> new Fault("setting.scheme", item.text(), schemes(spec)));
            case COSTS -> value.settings().values().stream().flatMap(row -> row.settings().values().stream())
                    .map(cost -> cost.text().strip()).filter(cost -> !number(cost)).findFirst()
                    .map(cost -> new Fault("setting.number", cost));
            case COLUMN_TYPES -> columnTypes(value);
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> fault(String key, String value, Object... limits) {
        return Optional.of(new Fault(key, value, limits));
    }

    private static Optional<Fault> whole(SettingSpec spec, String text) {
        try {
            return range(spec, Long.parseLong(text), text);
        } catch (NumberFormatException e) {
            return fault("setting.whole", text);
        }
    }

    private static Optional<Fault> number(SettingSpec spec, String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isNaN(number) ? fault("setting.number", text) : range(spec, number, text);
        } catch (NumberFormatException e) {
            return fault("setting.number", text);
        }
    }

    private static boolean number(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Fault> range(SettingSpec spec, double number, String text) {
        if (spec.allows(number)) {
            return Optional.empty();
        }
        String min = Columns.format(spec.min());
        String max = Columns.format(spec.max());
        boolean hasMin = spec.min() != Double.NEGATIVE_INFINITY;
        boolean hasMax = spec.max() != Double.POSITIVE_INFINITY;
        String open = spec.open() ? "-open" : "";
        if (hasMin && hasMax) {
            return fault("setting.range" + open, text, min, max);
        }
        return hasMin ? fault("setting.least" + open, text, min) : fault("setting.most" + open, text, max);
    }

    private static Optional<Fault> columnTypes(SettingValue value) {
        return value.settings().values().stream().map(SettingValue::text).filter(text -> !columnType(text)).findFirst()
                .map(text -> new Fault("setting.column-type", text, Stream.of(ColumnType.values())
                        .map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static boolean columnType(String text) {
        return Stream.of(ColumnType.values()).anyMatch(type -> type.name().equalsIgnoreCase(text));
    }

    private static String choices(SettingSpec spec) {
        return list(spec.choices().stream().map(Choice::value));
    }

    private static String schemes(SettingSpec spec) {
        return list(spec.schemes().stream().map(SchemeSpec::id));
    }

    /** The first of many words, with an ellipsis for the others. */
    static String list(Stream<String> words) {
        var all = words.toList();
        String first = all.stream().limit(LISTED).collect(Collectors.joining(", "));
        return all.size() > LISTED ? first + ", …" : first;
    }
}
