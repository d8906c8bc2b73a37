// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the person's language writes them. */
public final class Figures {
    private Figures() {
    }

    /** A whole number with its thousands set apart. */
    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault()).format(number);
    }

    /** A count that may be fractional because rows have weights: no decimals when it is whole, else one. */
    public static String count(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A number with at most so many decimals. */
    public static String decimals(double number, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }

    /** A share such as 0.96 as per cent with one decimal. */
    public static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return Messages.text("percent", format.format(share * 100));
    }
}
