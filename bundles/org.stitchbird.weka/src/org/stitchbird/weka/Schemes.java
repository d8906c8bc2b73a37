// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.SchemeSpec;

/**
 * All of Weka's algorithms, read from an index and not from Weka's classes.
 *
 * <p>The index of those in Weka itself is made by SchemeIndex in the tests, from what Weka's own discovery finds, from
 * Weka's beans, and from what stands in the folder {@code catalogue}. Read in each start of the program, hence with
 * plain means; settings stand in files of their own (see {@link SettingsIndex}). Packages of Weka come and go, each
 * with an index of its own.
 */
public final class Schemes {
    private static final Schemes ALL = new Schemes();
    private final Map<String, Map<String, Scheme.Words>> words = new HashMap<>();
    /** Never changed: another one takes its place. */
    private volatile Map<String, Scheme> byId = new LinkedHashMap<>();
    private Map<String, Scheme> byClass;

    private Schemes() {
        add(new OwnSchemes());
    }

    /**
     * Algorithms of a package come; those whose id or class is there already are left out.
     *
     * @return those that have come, in the order of the index
     */
    public static List<Scheme> come(SchemeSource source) {
        return ALL.add(source);
    }

    /** All algorithms of a package go. */
    public static void go(SchemeSource source) {
        ALL.remove(source);
    }

    private synchronized List<Scheme> add(SchemeSource source) {
        Map<String, Scheme> all = new LinkedHashMap<>(byId);
        List<Scheme> come = new ArrayList<>();
        for (String line : source.file("index.txt").split("\n")) {
            if (!line.startsWith("#")) {
                Scheme scheme = new Scheme(line.split("\t", -1), source);
                if (byId.isEmpty() || !byId.containsKey(scheme.id()) && !byClass().containsKey(scheme.className())) {
                    all.put(scheme.id(), scheme);
                    come.add(scheme);
                }
            }
        }
        byId = all;
        byClass = null;
        return come;
    }

    private synchronized void remove(SchemeSource source) {
        Map<String, Scheme> all = new LinkedHashMap<>(byId);
        all.values().removeIf(scheme -> scheme.source() == source);
        byId = all;
        byClass = null;
    }

    /** The algorithm of that id. */
    public static Optional<Scheme> find(String id) {
        return Optional.ofNullable(ALL.byId.get(id));
    }

    /** The algorithm of that class of Weka's, also under a name that the class had before. */
    public static Optional<Scheme> ofClass(String name) {
        return Optional.ofNullable(ALL.byClass().get(RenamedClasses.now(name)));
    }

    /** All of them, in the order of the index. */
    public static List<Scheme> all() {
        return List.copyOf(ALL.byId.values());
    }

    /** Those in Weka itself, in the order of the index. */
    public static List<Scheme> own() {
        List<Scheme> own = new ArrayList<>();
        for (Scheme scheme : ALL.byId.values()) {
            if (scheme.library().isEmpty()) {
                own.add(scheme);
            }
        }
        return own;
    }

    /** Those of a family, such as {@code Filter}. */
    public static List<Scheme> family(String family) {
        List<Scheme> members = new ArrayList<>();
        for (Scheme scheme : ALL.byId.values()) {
            if (scheme.is(family)) {
                members.add(scheme);
            }
        }
        return members;
    }

    /** Those of a family as the values of a setting, in the words of a language. */
    public static List<SchemeSpec> specs(String family, Locale locale) {
        return family(family).stream().map(scheme -> scheme.spec(locale)).toList();
    }

    private synchronized Map<String, Scheme> byClass() {
        if (byClass == null) {
            byClass = new HashMap<>();
            byId.values().forEach(scheme -> byClass.put(scheme.className(), scheme));
        }
        return byClass;
    }

    /** What people read of an algorithm in a language other than English; empty when nobody has translated it. */
    static Optional<Scheme.Words> words(Scheme scheme, Locale locale) {
        String language = SettingsIndex.language(locale);
        return language.isEmpty() ? Optional.empty()
                : Optional.ofNullable(ALL.translated(language).get(scheme.id()));
    }

    private synchronized Map<String, Scheme.Words> translated(String language) {
        return words.computeIfAbsent(language, each -> {
            Map<String, Scheme.Words> all = new HashMap<>();
            for (String line : text("index_" + each + ".txt").orElse("#").split("\n")) {
                String[] facts = line.split("\t", -1);
                if (!line.startsWith("#")) {
                    all.put(facts[0], new Scheme.Words(facts[1], facts[2],
                            Scheme.tags(facts[3])));
                }
            }
            return all;
        });
    }

    /** A file of the index; empty when there is none of that name. */
    static Optional<String> text(String file) {
        try (InputStream in = Schemes.class.getResourceAsStream("index/" + file)) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
