// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.ValueKind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Translations;

/**
 * What every kind of value of a plug-in must keep to, so that sentences, ports and wires can be made from it.
 *
 * <p>For tests: {@code assertEquals(List.of(), KindContract.violations(new MyKind()))}.
 */
public final class KindContract {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    /** What shapes and lines need against their ground to be seen by most people. */
    private static final double CONTRAST = 3;

    private KindContract() {
    }

    /** What a kind does wrong, its Korean words included; empty when it keeps to the contract. */
    public static List<String> violations(ValueKind kind) {
        return violations(kind, List.of(Locale.KOREAN));
    }

    /** What a kind does wrong, its words in these languages besides English included. */
    public static List<String> violations(ValueKind kind, List<Locale> languages) {
        List<String> wrong = new ArrayList<>();
        try {
            check(kind, languages, wrong);
        } catch (Exception | LinkageError | StackOverflowError e) {
            wrong.add("it throws " + e);
        }
        return wrong.stream().map(each -> kind.getClass().getSimpleName() + ": " + each).toList();
    }

    private static void check(ValueKind kind, List<Locale> languages, List<String> wrong) {
        KindSpec spec = kind.spec();
        if (!spec.equals(kind.spec())) {
            wrong.add("spec() answers something else the second time");
        }
        if (!ID.matcher(spec.kind().id()).matches()) {
            wrong.add("the id '" + spec.kind().id() + "' is not small letters with hyphens, the plug-in's own word first");
        }
        if (spec.name().isBlank() || !Character.isUpperCase(spec.name().charAt(0))) {
            wrong.add("the name '" + spec.name() + "' does not begin with a capital letter");
        }
        if (spec.phrase().isBlank() || Character.isUpperCase(spec.phrase().charAt(0))) {
            wrong.add("the phrase '" + spec.phrase() + "' does not read well within a sentence");
        }
        for (Theme theme : Theme.values()) {
            if (contrast(spec.colour(theme), theme.canvas()) < CONTRAST) {
                wrong.add("its colour " + spec.colour(theme).hex() + " is hard to see on the canvas of " + theme);
            }
        }
        for (Locale language : languages) {
            Translations words = Translations.of(language, kind.getClass().getClassLoader());
            for (String key : List.of(spec.nameKey(), spec.phraseKey())) {
                if (!words.has(key)) {
                    wrong.add("there is no " + key + " in " + language);
                }
            }
        }
    }

    /** How far two colours are apart for the eye, from 1 to 21, as the WCAG reckons it. */
    private static double contrast(Rgb one, Rgb other) {
        double first = light(one);
        double second = light(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double light(Rgb colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
