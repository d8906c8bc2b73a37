// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Version;
import org.stitchbird.engine.guard.GuardedNodeType;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Translations;
import org.stitchbird.engine.spec.TypeFailure;
import org.stitchbird.engine.text.Messages;

/** Node types by id with their words in one language; a type that cannot be used is left out and logged. */
final class Catalogue {
    private final Locale locale;
    private final Map<String, NodeType> types = new HashMap<>();
    private final Map<String, NodeSpec> specs = new LinkedHashMap<>();
    private final List<TypeFailure> failures = new ArrayList<>();
    private final Map<ClassLoader, Translations> translations = new HashMap<>();

    /** Orders what is offered; of two types with one id the first is kept, the product's before those of plug-ins. */
    Catalogue(List<Offer> offers, Locale locale) {
        this.locale = locale;
        List<Offer> counting = newest(offers);
        for (Offer offer : counting) {
            if (!offer.isForeign()) {
                addAll(offer);
            }
        }
        for (Offer offer : counting) {
            if (offer.isForeign()) {
                addAll(offer);
            }
        }
        List<NodeSpec> ordered = new ArrayList<>(specs.values());
        ordered.sort(new ByStepAndName());
        specs.clear();
        for (NodeSpec spec : ordered) {
            specs.put(spec.id(), spec);
        }
        translations.clear();
    }

    /** Without the offers of bundles that are there in a newer version too, which is told once for each. */
    private List<Offer> newest(List<Offer> offers) {
        Map<String, Version> newest = new HashMap<>();
        for (Offer offer : offers) {
            newest.merge(offer.bundle(), offer.version(), (one, two) -> one.compareTo(two) < 0 ? two : one);
        }
        List<Offer> counting = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Offer offer : offers) {
            Version version = newest.get(offer.bundle());
            if (offer.version().equals(version)) {
                counting.add(offer);
            } else if (told.add(offer.bundle() + " " + offer.version())) {
                String sentence = Messages.text("registry.older", offer.name(), version, offer.version());
                failures.add(new TypeFailure(offer.bundle(), offer.name(), sentence));
                log(sentence, null);
            }
        }
        return counting;
    }

    private void addAll(Offer offer) {
        try {
            for (NodeType type : offer.types()) {
                try {
                    add(type, offer);
                } catch (Exception | LinkageError | StackOverflowError e) {
                    failed(offer, "registry.declaration", name(type), e);
                }
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            failed(offer, "registry.offer", offer.bundle(), e);
        }
    }

    private void failed(Offer offer, String key, String what, Throwable why) {
        String reason = why instanceof UnansweredException ? why.getMessage() : why.toString();
        failures.add(new TypeFailure(offer.bundle(), offer.name(), Messages.text(key, what, reason)));
        log("Node types of " + offer.bundle() + " are left out: " + what, why);
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

    private void add(NodeType type, Offer offer) {
        NodeSpec english = type.spec();
        NodeType other = types.get(english.id());
        if (other != null) {
            failures.add(new TypeFailure(offer.bundle(), offer.name(),
                    Messages.text("registry.twice", english.id(), name(other))));
            log("Node type " + name(type) + " is left out: " + name(other) + " has the same id " + english.id(), null);
            return;
        }
        ClassLoader loader = GuardedNodeType.behind(type).getClass().getClassLoader();
        Translations words = translations.get(loader);
        if (words == null) {
            words = translations(loader);
            translations.put(loader, words);
        }
        NodeSpec spec = words.translate(type.spec(locale));
        types.put(spec.id(), type);
        specs.put(spec.id(), spec);
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
        return type == null ? "null" : GuardedNodeType.behind(type).getClass().getName();
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

    /** What could not be used, and why, but for what the log alone is told. */
    List<TypeFailure> failures() {
        return List.copyOf(failures);
    }
}
