// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.stitchbird.engine.data.Metric;

/** Names and values of metrics as people read them, in their language. */
public final class MetricText {
    private static final List<String> SHARES = List.of(Metric.ACCURACY, Metric.BASELINE, Metric.RAE, Metric.RRSE);
    private static final List<String> COUNTS = List.of(Metric.ROWS, Metric.CORRECT, Metric.INCORRECT,
            Metric.UNCLASSIFIED);

    private MetricText() {
    }

    /** The metric's name in the language of the person; the id itself when it is not one of {@link Metric}. */
    public static String name(String id) {
        try {
            return words(Locale.getDefault()).getString("metric." + id);
        } catch (MissingResourceException e) {
            return id;
        }
    }

    /** A value as it reads best: shares in per cent, counts whole, the rest with four decimals; "–" for NaN. */
    public static String value(String id, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (SHARES.contains(id)) {
            return percent(value);
        }
        if (COUNTS.contains(id)) {
            return number(value, 0);
        }
        return number(value, 4);
    }

    /** A share from 0 to 1 as per cent with one decimal, such as "96.0 %". */
    public static String percent(double share) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share * 100) + (Locale.getDefault().getLanguage().equals("ko") ? "%" : " %");
    }

    /** A number with at most so many decimals, in the habits of the locale. */
    static String number(double value, int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.stitchbird.engine.session.messages", locale);
    }
}
