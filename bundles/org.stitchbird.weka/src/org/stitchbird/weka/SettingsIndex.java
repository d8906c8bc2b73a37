// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stitchbird.engine.spec.SettingSpec;

/**
 * The settings of Weka's algorithms out of the index, each algorithm's when it is first asked for.
 *
 * <p>A section for each algorithm begins with {@code @} and its id. In {@code settings.txt} a line with Weka's own
 * description follows, and one for each setting, as {@link SettingLine} reads it; in {@code settings_LANGUAGE.txt}
 * lines of words for the same settings.
 */
final class SettingsIndex {
    private SettingsIndex() {
    }

    /** The language in which an index is looked for; empty for English. */
    static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "" : locale.getLanguage();
    }

    /** The settings of an algorithm, in the words of a language as far as there are any. */
    static List<SettingSpec> settings(Scheme scheme, Locale locale) {
        Map<String, String[]> words = new HashMap<>();
        if (!language(locale).isEmpty()) {
            for (String line : section("settings_" + language(locale) + ".txt", scheme)) {
                String[] parts = line.split("\t", -1);
                words.put(parts[0], parts);
            }
        }
        List<SettingSpec> settings = new ArrayList<>();
        List<String> lines = section("settings.txt", scheme);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            SettingLine setting = new SettingLine(line.split("\t", -1));
            settings.add(setting.spec(locale, words.get(setting.name())));
        }
        return List.copyOf(settings);
    }

    /** Weka's own description, with its line breaks. */
    static String reference(Scheme scheme) {
        return ValueText.read(section("settings.txt", scheme).get(0)).text();
    }

    private static List<String> section(String file, Scheme scheme) {
        String text = scheme.source().file(file);
        String head = "\n@" + scheme.id() + "\n";
        int from = text.indexOf(head);
        if (from < 0) {
            return List.of();
        }
        int begin = from + head.length();
        int end = text.indexOf("\n@", begin - 1);
        String body = text.substring(begin, end < 0 ? text.length() - 1 : Math.max(begin, end));
        return body.isEmpty() ? List.of() : List.of(body.split("\n"));
    }
}
