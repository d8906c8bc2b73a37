// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.checking.ValueCheck;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Every algorithm is fully described in both languages, and its defaults and conditions make sense. */
class EverySpecTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final String KOREAN = "(?s).*\\p{IsHangul}.*";

    @TestFactory
    Stream<DynamicTest> everyAlgorithmIsComplete() {
        return Schemes.all().stream().map(scheme -> dynamicTest(scheme.id(), () -> {
            List<String> wrong = new ArrayList<>();
            for (Locale language : LANGUAGES) {
                Scheme.Words words = scheme.words(language);
                text(wrong, scheme.id() + " name", words.name(), Locale.ENGLISH);
                text(wrong, scheme.id() + " about", words.about(), language);
                if (scheme.node()) {
                    words.tags().forEach(tag -> text(wrong, scheme.id() + " tag", tag, Locale.ENGLISH));
                    assertTrue(!words.tags().isEmpty());
                }
                for (SettingSpec setting : scheme.settings(language)) {
                    String where = scheme.id() + "." + setting.name();
                    text(wrong, where, setting.label(), Locale.ENGLISH);
                    text(wrong, where + " help", setting.about(), language);
                    for (Choice choice : setting.choices()) {
                        text(wrong, where + " = " + choice.value(), choice.label(), Locale.ENGLISH);
                    }
                }
            }
            for (SettingSpec setting : scheme.settings()) {
                sense(wrong, scheme.settings(), setting, scheme.id() + "." + setting.name());
            }
            assertEquals(List.of(), wrong);
        }));
    }

    private static void text(List<String> wrong, String where, String text, Locale language) {
        boolean spoken = !language.equals(Locale.KOREAN) || text.matches(KOREAN);
        if (text.isBlank() || text.contains("?") && text.strip().length() < 3 || !spoken) {
            wrong.add(where + ": '" + text + "'");
        }
    }

    private static void sense(List<String> wrong, List<SettingSpec> settings, SettingSpec setting, String where) {
        if (!setting.defaultValue().isEmpty()) {
            ValueCheck.fault(setting, setting.defaultValue()).ifPresent(fault -> wrong.add(where + " has a default that"
                    + " is refused: " + fault));
        }
        if (setting.enabledSetting() != null) {
            SettingSpec other = settings.stream().filter(each -> each.name().equals(setting.enabledSetting()))
                    .findFirst().orElse(null);
            if (other == null || other == setting) {
                wrong.add(where + " depends on " + setting.enabledSetting());
            } else {
                setting.enabledValues().stream().filter(value -> ValueCheck.fault(other, SettingValue.of(value))
                        .isPresent()).forEach(value -> wrong.add(where + " depends on " + value));
            }
        }
        nested(wrong, setting, setting.defaultValue(), where);
    }

    /** What is set in the algorithms of a default exists there and fits. */
    private static void nested(List<String> wrong, SettingSpec setting, SettingValue value, String where) {
        List<SettingValue> algorithms = setting.type() == SettingType.SCHEMES ? value.items()
                : setting.type() == SettingType.SCHEME && !value.isEmpty() ? List.of(value) : List.of();
        for (SettingValue algorithm : algorithms) {
            SchemeSpec scheme = setting.schemes().stream().filter(each -> each.id().equals(algorithm.text()))
                    .findFirst().orElseThrow(() -> new AssertionError(where + " lacks " + algorithm.text()));
            algorithm.settings().forEach((name, inner) -> {
                SettingSpec spec = scheme.settings().stream().filter(each -> each.name().equals(name)).findFirst()
                        .orElseThrow(() -> new AssertionError(where + " has no " + name));
                ValueCheck.fault(spec, inner).ifPresent(fault -> wrong.add(where + " " + name + " " + fault));
                nested(wrong, spec, inner, where + " " + name);
            });
        }
    }

    @Test
    void noTwoNodeTypesHaveTheSameName() {
        for (Locale language : LANGUAGES) {
            Set<String> names = new HashSet<>();
            for (Scheme scheme : Schemes.all()) {
                assertTrue(!scheme.node() || names.add(scheme.words(language).name()), scheme.words(language).name());
            }
        }
    }
}
