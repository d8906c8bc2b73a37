// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/**
 * Writes numbers as people of a language do.
 *
 * <p>Not by {@link java.text.NumberFormat}: loading its tables for the first number would cost a short run a
 * tenth of its time.
 */
public final class Numbers {
    private static final Set<String> PLAIN = Set.of("en", "ko", "ja", "zh", "");

    private Numbers() {
    }

    /** A number with so many decimals, rounded half up; a dash for what is no number. */
    public static String fixed(double number, int decimals, Locale locale) {
        if (Double.isNaN(number)) {
            return "–";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String rest = point < 0 ? "" : digits.substring(point + 1);
        boolean plain = PLAIN.contains(locale.getLanguage());
        DecimalFormatSymbols symbols = plain ? null : DecimalFormatSymbols.getInstance(locale);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(plain ? ',' : symbols.getGroupingSeparator());
            }
            text.append(whole.charAt(i));
        }
        if (!rest.isEmpty()) {
            text.append(plain ? '.' : symbols.getDecimalSeparator()).append(rest);
        }
        return text.toString();
    }

    /** A whole number with its thousands set apart. */
    public static String whole(long number, Locale locale) {
        return fixed(number, 0, locale);
    }

    /** A count that may be fractional because rows have weights: no decimals when it is whole, else one. */
    public static String count(double number, Locale locale) {
        return fixed(number, number == Math.rint(number) ? 0 : 1, locale);
    }

    /** A number with so many decimals at most, without zeros at its end. */
    public static String upTo(double number, int decimals, Locale locale) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return fixed(number, decimals, locale);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return fixed(number, Math.max(0, rounded.scale()), locale);
    }

    /** A number with so many significant digits, or all digits of its whole part. */
    public static String significant(double number, int digits, Locale locale) {
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            return fixed(number, 0, locale);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(number)));
        return fixed(number, Math.clamp(digits - 1L - magnitude, 0, 12), locale);
    }

    /** A share such as 0.96 as "96.0 %". */
    public static String percent(double share, Locale locale) {
        return Messages.text(locale, "percent", fixed(share * 100, 1, locale));
    }
}
