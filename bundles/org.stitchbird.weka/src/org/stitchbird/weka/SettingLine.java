// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/**
 * A line of {@code settings.txt}: name, type, default, label, help, and then further facts as {@code key=value}.
 *
 * <p>The facts: {@code advanced}; {@code range=1 ..}; {@code when=other: value value}; {@code choices=id=label|…};
 * {@code family=Filter} for algorithms, with {@code only=id,id} or {@code learns=REGRESSION} for some of them;
 * {@code endings=arff,gz} for files; {@code needed} for what must be chosen.
 *
 * @param parts the parts of the line
 */
record SettingLine(String[] parts) {
    String name() {
        return parts[0];
    }

    /**
     * The setting.
     *
     * @param words name, label, help and labels of choices in that language, or {@code null} for English
     */
    SettingSpec spec(Locale locale, String[] words) {
        SettingSpec setting = when(range(plain(locale), fact("range")), fact("when"))
                .label(words == null ? parts[3] : words[1]).about(words == null ? parts[4] : words[2]);
        if (words != null && !words[3].isEmpty()) {
            setting = setting.choices(choices(words[3]));
        }
        if (fact("needed") != null) {
            setting = setting.required();
        }
        return fact("advanced") == null ? setting : setting.advanced();
    }

    private SettingSpec plain(Locale locale) {
        SettingValue value = ValueText.read(parts[2]);
        String text = value.text();
        return switch (SettingType.valueOf(parts[1])) {
            case BOOLEAN -> SettingSpec.bool(name(), Boolean.parseBoolean(text));
            case INTEGER -> SettingSpec.integer(name(), Long.parseLong(text));
            case NUMBER -> SettingSpec.number(name(), Double.parseDouble(text));
            case SEED -> SettingSpec.seed(name(), Long.parseLong(text));
            case TEXT -> SettingSpec.text(name(), text);
            case CHOICE -> SettingSpec.choice(name(), text, choices(fact("choices")).toArray(Choice[]::new));
            case COLUMN -> SettingSpec.column(name(), "table");
            case COLUMNS -> SettingSpec.columns(name(), "table");
            case COSTS -> SettingSpec.costs(name(), "table");
            case FILE -> SettingSpec.file(name(), endings());
            case NEW_FILE -> SettingSpec.newFile(name(), endings());
            case FOLDER -> SettingSpec.folder(name());
            case SCHEME -> SettingSpec.scheme(name(), value, schemes(locale));
            case SCHEMES -> SettingSpec.schemes(name(), value, schemes(locale));
            case COLUMN_TYPES -> throw new IllegalStateException("No property of Weka's is like " + name());
        };
    }

    private String[] endings() {
        return fact("endings").split(",");
    }

    private static List<Choice> choices(String text) {
        List<Choice> choices = new ArrayList<>();
        for (String choice : text.split("\\|")) {
            int at = choice.indexOf('=');
            choices.add(new Choice(choice.substring(0, at), choice.substring(at + 1)));
        }
        return choices;
    }

    /** Asked for late: a member of a family may have settings of that same family. */
    private Supplier<List<SchemeSpec>> schemes(Locale locale) {
        String family = fact("family");
        List<String> only = fact("only") == null ? List.of() : List.of(fact("only").split(","));
        Task task = fact("learns") == null ? null : Task.valueOf(fact("learns"));
        return () -> Schemes.family(family).stream().filter(scheme -> only.isEmpty() || only.contains(scheme.id()))
                .filter(scheme -> task == null || scheme.learns(task)).map(scheme -> scheme.spec(locale)).toList();
    }

    /** What stands behind a key; {@code null} when the line does not have it. */
    private String fact(String key) {
        for (int i = 5; i < parts.length; i++) {
            if (parts[i].equals(key)) {
                return "";
            } else if (parts[i].startsWith(key) && parts[i].charAt(key.length()) == '=') {
                return parts[i].substring(key.length() + 1);
            }
        }
        return null;
    }

    /** A range as {@code 1 ..}, {@code .. 1}, {@code 0 .. 1} or, without its ends, {@code 0 < < 1}. */
    private static SettingSpec range(SettingSpec setting, String range) {
        if (range == null) {
            return setting;
        }
        boolean open = range.contains("< <");
        int at = range.indexOf(open ? "< <" : "..");
        String least = range.substring(0, at).strip();
        String greatest = range.substring(at + (open ? 3 : 2)).strip();
        double min = least.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(least);
        double max = greatest.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(greatest);
        return open ? setting.strictlyBetween(min, max) : setting.between(min, max);
    }

    private static SettingSpec when(SettingSpec setting, String condition) {
        if (condition == null) {
            return setting;
        }
        int colon = condition.indexOf(':');
        return setting.onlyWhen(condition.substring(0, colon), condition.substring(colon + 1).strip().split(" "));
    }
}
