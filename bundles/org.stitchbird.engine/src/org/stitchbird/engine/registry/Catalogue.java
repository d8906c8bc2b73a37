// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Translations;

/** Node types by id with their words in one language; a type that cannot be used is left out and logged. */
public final class Catalogue {
    private final Locale locale;
    private final Map<String, NodeType> types = new HashMap<>();
    private final Map<String, NodeSpec> specs = new LinkedHashMap<>();

    /** Orders the types; of two with one id the first is kept. */
    public Catalogue(Collection<? extends NodeType> all, Locale locale) {
        this.locale = locale;
        Map<ClassLoader, Translations> translations = new HashMap<>();
        Map<String, NodeSpec> unordered = new HashMap<>();
        for (NodeType type : all) {
            try {
                add(type, translations, unordered);
            } catch (Exception | LinkageError | StackOverflowError e) {
                log("Node type " + name(type) + " cannot be used: its declaration fails", e);
            }
        }
        List<NodeSpec> ordered = new ArrayList<>(unordered.values());
        ordered.sort(new ByStepAndName());
        for (NodeSpec spec : ordered) {
            specs.put(spec.id(), spec);
        }
    }

    /** The id last, so that two types of one name are in the same order each time; a class, for each start needs it. */
    private static final class ByStepAndName implements Comparator<NodeSpec> {
        @Override
        public int compare(NodeSpec one, NodeSpec other) {
            int order = one.step().compareTo(other.step());
            if (order == 0) {
                order = one.name().compareToIgnoreCase(other.name());
            }
            return order == 0 ? one.id().compareTo(other.id()) : order;
        }
    }

    private void add(NodeType type, Map<ClassLoader, Translations> translations, Map<String, NodeSpec> unordered) {
        NodeSpec english = type.spec();
        NodeType other = types.get(english.id());
        if (other != null) {
            log("Node type " + name(type) + " is left out: " + name(other) + " has the same id " + english.id(), null);
            return;
        }
        ClassLoader loader = type.getClass().getClassLoader();
        Translations words = translations.get(loader);
        if (words == null) {
            words = translations(loader);
            translations.put(loader, words);
        }
        NodeSpec spec = words.translate(type.spec(locale));
        types.put(spec.id(), type);
        unordered.put(spec.id(), spec);
    }

    /** A file of translations that cannot be read costs its language, not its node types. */
    private Translations translations(ClassLoader loader) {
        try {
            return Translations.of(locale, loader);
        } catch (RuntimeException e) {
            log("The translations into " + locale + " beside " + loader + " cannot be read", e);
            return Translations.of(Locale.ROOT, loader);
        }
    }

    private static String name(NodeType type) {
        return type == null ? "null" : type.getClass().getName();
    }

    static void log(String what, Throwable cause) {
        System.getLogger("org.stitchbird.engine").log(Level.WARNING, what, cause);
    }

    /** The language of the words. */
    public Locale locale() {
        return locale;
    }

    /** The type of that id. */
    public Optional<NodeType> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** The declaration of the type of that id. */
    public Optional<NodeSpec> spec(String id) {
        return Optional.ofNullable(specs.get(id));
    }

    /** All declarations, by step and then by name. */
    public Collection<NodeSpec> specs() {
        return List.copyOf(specs.values());
    }
}
