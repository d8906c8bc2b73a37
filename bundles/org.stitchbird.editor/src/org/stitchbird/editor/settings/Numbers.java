// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Reads numbers that people type, and says what is wrong with them. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern POINT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {
    }

    /** What is wrong with a text as the value of a number setting, as a sentence; empty when nothing is. */
    static Optional<String> fault(SettingSpec spec, String text) {
        String trimmed = text.strip();
        boolean whole = spec.type() != SettingType.NUMBER;
        boolean right = whole ? WHOLE.matcher(trimmed).matches() && fits(trimmed)
                : POINT.matcher(trimmed).matches() && Double.isFinite(Double.parseDouble(trimmed));
        // A default may lie outside its own limits: -1 for "all", for example.
        boolean standard = right && ValueTrees.same(spec, SettingValue.of(trimmed), spec.defaultValue());
        if (standard || right && spec.allows(Double.parseDouble(trimmed))) {
            return Optional.empty();
        }
        String range = range(spec);
        String key = (whole ? "fault.whole" : "fault.number") + (range.isEmpty() ? "" : ".range");
        return Optional.of(Messages.get(key, spec.label(), range));
    }

    /** The numbers that are allowed, in words; empty when all are. */
    static String range(SettingSpec spec) {
        boolean least = Double.isFinite(spec.min());
        boolean most = Double.isFinite(spec.max());
        if (!least && !most) {
            return "";
        }
        String key = "range" + (least ? ".min" : "") + (most ? ".max" : "") + (spec.open() ? ".open" : "");
        return Messages.get(key, text(spec.min()), text(spec.max()));
    }

    /** A number as people write it: without a fraction of nothing. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number).replace('E', 'e');
    }

    /** A stored number as the form shows it: 1 for 1.0, else as it is. */
    static String shown(SettingSpec spec, String stored) {
        return spec.type() == SettingType.NUMBER && stored.matches("[+-]?\\d+\\.0+")
                ? stored.substring(0, stored.indexOf('.')) : stored;
    }

    private static boolean fits(String whole) {
        return new BigInteger(whole).bitLength() < Long.SIZE;
    }
}
