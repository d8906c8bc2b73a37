// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;

/** One of Weka's algorithms, described without loading its class. */
public final class Scheme {
    /**
     * What people read of an algorithm in one language.
     *
     * @param name its name
     * @param about what it is good for
     * @param tags further words under which it is found
     */
    record Words(String name, String about, List<String> tags) {
    }

    private final String[] facts;
    private final SchemeSource source;
    private final Words english;
    private final Map<String, List<SettingSpec>> settings = new HashMap<>();
    private final Map<String, SchemeSpec> specs = new HashMap<>();

    /** Describes a class by its line in the index: see the head of index.txt. */
    Scheme(String[] facts, SchemeSource source) {
        this.facts = facts;
        this.source = source;
        english = new Words(facts[7], facts[8], tags(facts[9]));
    }

    /** Whether a word is among others with commas between. */
    private static boolean has(String words, String word) {
        int at = words.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || words.charAt(at - 1) == ',') && (end == words.length() || words.charAt(end) == ',')) {
                return true;
            }
            at = words.indexOf(word, end);
        }
        return false;
    }

    /** Tags with a comma and a blank between; without regular expressions, for each start reads hundreds of them. */
    static List<String> tags(String text) {
        List<String> tags = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(", "); at >= 0; at = text.indexOf(", ", from)) {
            tags.add(text.substring(from, at));
            from = at + 2;
        }
        if (!text.isEmpty()) {
            tags.add(text.substring(from));
        }
        return List.copyOf(tags);
    }

    /** The name of Weka's class. */
    public String className() {
        return facts[0];
    }

    /**
     * Weka's class, loaded if it is not yet.
     *
     * @throws IllegalStateException if it cannot be loaded
     */
    public Class<?> type() {
        try {
            return source.load(className());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("Weka's class " + className() + " cannot be loaded", e);
        }
    }

    /** Where it comes from. */
    SchemeSource source() {
        return source;
    }

    /** The name and version of the package that it comes in; empty when that is Weka itself. */
    public String library() {
        return source.library();
    }

    /** The stable id, as stored in flows. */
    public String id() {
        return facts[1];
    }

    /** Whether it is a node type of its own, rather than only a choice inside another. */
    public boolean node() {
        return facts[2].equals("node");
    }

    /** Whether it is one of those, named by the simple name of one of Weka's types, such as {@code Filter}. */
    public boolean is(String family) {
        return has(facts[3], family);
    }

    /** What it learns, or {@code null} when it does not learn. */
    public Task task() {
        return facts[4].isEmpty() ? null : Task.valueOf(facts[4]);
    }

    /** Whether it learns that, perhaps among other things. */
    boolean learns(Task task) {
        return task() == task || task() == Task.CLASSIFICATION_OR_REGRESSION && task != Task.CLUSTERING;
    }

    /**
     * Whether a mark stands in the index: {@code curated} for those that the palette shows first, {@code probe} for
     * filters whose columns can be learnt from made-up rows, {@code updateable} for learners that take rows one by
     * one, {@code streamable} for filters that need no row before they begin.
     */
    public boolean marked(String mark) {
        return has(facts[5], mark);
    }

    /** The endings of the files that it reads or writes, without dot; empty when it has nothing to do with files. */
    public String[] endings() {
        for (String mark : facts[5].split(",")) {
            if (mark.startsWith("files:")) {
                return mark.substring("files:".length()).split("\\|");
            }
        }
        return new String[0];
    }

    /** The name of its icon, without ending; empty when it has none of its own. */
    public String icon() {
        return facts[6];
    }

    /** What people read, in English. */
    public String name() {
        return english.name();
    }

    /** Its name in a language. */
    public String name(Locale locale) {
        return words(locale).name();
    }

    /** What it is good for, in English. */
    public String about() {
        return english.about();
    }

    /** Further words under which it is found, in English. */
    public List<String> tags() {
        return english.tags();
    }

    /** What people read in a language; English for one that we do not speak. */
    Words words(Locale locale) {
        return Schemes.words(this, locale).orElse(english);
    }

    /** Its settings in English, the common ones first. */
    public List<SettingSpec> settings() {
        return settings(Locale.ENGLISH);
    }

    /** Its settings in the words of a language, the common ones first. */
    public synchronized List<SettingSpec> settings(Locale locale) {
        return settings.computeIfAbsent(SettingsIndex.language(locale), language -> SettingsIndex.settings(this, locale));
    }

    /** What Weka says of it at length, with its literature, in English. */
    public String reference() {
        return SettingsIndex.reference(this);
    }

    /** How it appears as the value of a setting. */
    public synchronized SchemeSpec spec(Locale locale) {
        return specs.computeIfAbsent(SettingsIndex.language(locale), language -> {
            Words words = words(locale);
            List<String> tags = new ArrayList<>(words.tags());
            if (words != english) {
                // Those who know Weka look for its own words in any language.
                tags.add(english.name());
                tags.addAll(english.tags());
            }
            return new SchemeSpec(id(), words.name(), words.about(), () -> settings(locale))
                    .found(tags, node() && !marked("curated")).from(library());
        });
    }

    @Override
    public String toString() {
        return id();
    }
}
