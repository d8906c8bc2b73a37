// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.Locale;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Metrics in the language of the person: their names, what they mean, and their values. */
public final class MetricText {
    private MetricText() {
    }

    /** The name of a {@link Metric} in the language of the default locale; the id itself for one not known here. */
    public static String name(String id) {
        return name(id, Locale.getDefault());
    }

    /** The name of a {@link Metric} in a language. */
    public static String name(String id, Locale locale) {
        String key = "metric." + id;
        return Messages.has(key) ? Messages.text(locale, key) : id;
    }

    /** What a {@link Metric} means, in one sentence; empty for one not known here. */
    public static String about(String id) {
        String key = "metric." + id + ".about";
        return Messages.has(key) ? Messages.text(key) : "";
    }

    /** A value of a {@link Metric} as people read it: counts, per cent, or digits enough to compare. */
    public static String value(String id, double value) {
        return value(id, value, Locale.getDefault());
    }

    /** A value of a {@link Metric} as people of a language read it. */
    public static String value(String id, double value, Locale locale) {
        return switch (id) {
            case Metric.ROWS, Metric.CORRECT, Metric.INCORRECT, Metric.UNCLASSIFIED -> Numbers.count(value, locale);
            case Metric.ACCURACY, Metric.BASELINE, Metric.RAE, Metric.RRSE -> Double.isNaN(value)
                    ? Numbers.fixed(value, 1, locale) : Numbers.percent(value, locale);
            case Metric.MAE, Metric.RMSE -> Numbers.significant(value, 4, locale);
            // As many as Weka prints.
            default -> Numbers.upTo(value, 4, locale);
        };
    }

    /** Whether a greater value of a {@link Metric} is a better one. */
    public static boolean greaterIsBetter(String id) {
        return switch (id) {
            case Metric.INCORRECT, Metric.UNCLASSIFIED, Metric.MAE, Metric.RMSE, Metric.RAE, Metric.RRSE,
                    Metric.FALSE_POSITIVE_RATE -> false;
            default -> true;
        };
    }
}
