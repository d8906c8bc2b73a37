// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** The second line of a card while there is no result to tell of: what the node is set to. */
public final class CardText {
    private static final int MOST = 2;

    private CardText() {
    }

    /**
     * The common settings that have a value of their own, at most two; else the first common setting with its
     * default; empty when there is nothing to tell.
     *
     * @param values the values that are set, by name
     */
    public static String settings(NodeSpec spec, Map<String, SettingValue> values) {
        Settings settings = new Settings(spec.settings(), values);
        List<SettingSpec> common = spec.settings().stream().filter(each -> !each.isAdvanced())
                .filter(settings::enabled).toList();
        List<String> own = common.stream().filter(each -> values.containsKey(each.name()))
                .map(each -> text(each, settings.get(each.name()))).filter(Objects::nonNull).limit(MOST).toList();
        if (!own.isEmpty()) {
            return String.join(" · ", own);
        }
        return common.stream().map(each -> text(each, each.defaultValue())).filter(Objects::nonNull).findFirst()
                .orElse("");
    }

    /** The value as it reads on a card; {@code null} when there is none. */
    private static String text(SettingSpec spec, SettingValue value) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (spec.type()) {
            case INTEGER, SEED -> spec.label() + " " + value.text();
            case NUMBER -> spec.label() + " " + shortest(value.text());
            case BOOLEAN -> Boolean.parseBoolean(value.text()) ? spec.label() : null;
            case CHOICE -> spec.choices().stream().filter(choice -> choice.value().equals(value.text()))
                    .map(Choice::label).findFirst().orElse(value.text());
            case COLUMNS -> value.texts().stream().map(CardText::column).collect(Collectors.joining(", "));
            case COLUMN -> column(value.text());
            case COLUMN_TYPES, COSTS -> null;
            case FILE, NEW_FILE, FOLDER -> fileName(value.text());
            case SCHEME -> algorithm(spec, value);
            case SCHEMES -> value.items().stream().map(item -> algorithm(spec, item))
                    .collect(Collectors.joining(", "));
            case TEXT -> value.text();
        };
    }

    private static String column(String name) {
        return ColumnPositions.is(name) ? ColumnPositions.words(name) : name;
    }

    private static String algorithm(SettingSpec spec, SettingValue value) {
        return spec.schemes().stream().filter(scheme -> scheme.id().equals(value.text()))
                .map(SchemeSpec::name).findFirst().orElse(value.text());
    }

    /** A number as people write it: 1 instead of 1.0, 1e-8 instead of 1.0E-8. */
    private static String shortest(String number) {
        return number.replace("E", "e").replaceFirst("\\.0(?=e|$)", "");
    }

    private static String fileName(String path) {
        try {
            return String.valueOf(Path.of(path.replace('\\', '/')).getFileName());
        } catch (java.nio.file.InvalidPathException e) {
            return path;
        }
    }
}
