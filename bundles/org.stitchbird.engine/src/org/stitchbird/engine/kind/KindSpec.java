// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kind;

import java.util.Locale;
import java.util.Objects;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Translations;

/**
 * All that is declared of a kind of value: its words and its colour; immutable.
 *
 * <p>{@code KindSpec.of(SERIES, "Series", "a series").colours(0x9C36B5, 0xDA77F2)}
 *
 * @param kind the kind
 * @param name what people read, with a capital letter, such as "Table"
 * @param phrase the same as the object of a sentence, such as "a table": "'Smooth' needs a table"
 * @param light its colour on ports and wires in the light theme, or {@code null} for a neutral one
 * @param dark the same in the dark theme
 */
public record KindSpec(Kind kind, String name, String phrase, Rgb light, Rgb dark) {
    /** Makes a declaration. */
    public KindSpec {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phrase, "phrase");
    }

    /** A kind of neutral colour, with its words in English. */
    public static KindSpec of(Kind kind, String name, String phrase) {
        return new KindSpec(kind, name, phrase, null, null);
    }

    /** With colours as 0xRRGGBB; each must be told from the ground of its theme and from the kinds that are there. */
    public KindSpec colours(int onLight, int onDark) {
        return new KindSpec(kind, name, phrase, new Rgb(onLight), new Rgb(onDark));
    }

    /** Its colour in a theme. */
    public Rgb colour(Theme theme) {
        Rgb own = theme == Theme.LIGHT ? light : dark;
        return own == null ? theme.neutral() : own;
    }

    /** The key of its name among the translations of its bundle. */
    public String nameKey() {
        return "kind." + kind.id() + ".name";
    }

    /** The key of its phrase there. */
    public String phraseKey() {
        return "kind." + kind.id() + ".phrase";
    }

    /**
     * In the words of a language, by the keys {@code kind.ID.name} and {@code kind.ID.phrase} in the files
     * {@code OSGI-INF/l10n/nodes_LANGUAGE.properties} that a class loader sees; English where there are none.
     */
    public KindSpec in(Locale locale, ClassLoader loader) {
        Translations words = Translations.of(locale, loader);
        return new KindSpec(kind, words.text(nameKey(), name), words.text(phraseKey(), phrase), light, dark);
    }
}
