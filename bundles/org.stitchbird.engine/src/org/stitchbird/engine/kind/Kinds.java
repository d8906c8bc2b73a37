// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kind;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.registry.Found;
import org.stitchbird.engine.text.Messages;

/** What all kinds that are known now are called and how they look: the built-in ones and those of plug-ins. */
public final class Kinds {
    private static final Found<ValueKind> FOUND = new Found<>(ValueKind.class);
    private static Map<String, Known> known = Map.of();
    private static List<ValueKind> from = List.of();
    private static Locale language;

    /** A kind of a plug-in with its words in the language of the person. */
    private record Known(ValueKind kind, KindSpec spec) {
    }

    private Kinds() {
    }

    /** What a plug-in says of a kind, in the language of the person; empty for built-in kinds and unknown ones. */
    public static Optional<KindSpec> spec(Kind kind) {
        return Optional.ofNullable(known().get(kind.id())).map(Known::spec);
    }

    /** The plug-in's kind of that id; empty for built-in kinds and unknown ones. */
    public static Optional<ValueKind> find(String id) {
        return Optional.ofNullable(known().get(id)).map(Known::kind);
    }

    /** The name for people, with a capital letter; of an unknown kind its id. */
    public static String name(Kind kind) {
        String key = "kind." + kind.id() + ".name";
        return Messages.has(key) ? Messages.text(key) : spec(kind).map(KindSpec::name).orElse(kind.id());
    }

    /** The kind as the object of a sentence, with its article where the language has them. */
    public static String phrase(Kind kind) {
        String key = "kind." + kind.id();
        return Messages.has(key) ? Messages.text(key)
                : spec(kind).map(KindSpec::phrase).orElseGet(() -> Messages.text("kind", kind.id()));
    }

    /** The colour of a plug-in's kind; neutral when nobody knows it. */
    public static Rgb colour(Kind kind, Theme theme) {
        return spec(kind).map(spec -> spec.colour(theme)).orElse(theme.neutral());
    }

    private static synchronized Map<String, Known> known() {
        List<ValueKind> now = FOUND.all();
        if (now != from || !Locale.getDefault().equals(language)) {
            from = now;
            language = Locale.getDefault();
            known = now.isEmpty() ? Map.of() : declared(now, language);
        }
        return known;
    }

    /** Kinds by their ids; of two with one id the first counts, and one that cannot be declared is left out. */
    private static Map<String, Known> declared(List<ValueKind> kinds, Locale locale) {
        Map<String, Known> declared = new LinkedHashMap<>();
        for (ValueKind each : kinds) {
            try {
                KindSpec spec = each.spec().in(locale, each.getClass().getClassLoader());
                declared.putIfAbsent(spec.kind().id(), new Known(each, spec));
            } catch (Exception | LinkageError | StackOverflowError e) {
                System.getLogger("org.stitchbird.engine").log(Level.WARNING,
                        "The kind " + each.getClass().getName() + " cannot be used: its declaration fails", e);
            }
        }
        return declared;
    }
}
