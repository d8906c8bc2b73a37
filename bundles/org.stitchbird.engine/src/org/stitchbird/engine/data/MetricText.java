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
            case Metric.ROWS, Metric.CORRECT, Metric.INCORRECT, Metric.UNCLASSIFIED, Metric.CLUSTERS ->
                    Numbers.count(value, locale);
            case Metric.MAE, Metric.RMSE, Metric.SQUARED_ERROR -> Numbers.significant(value, 4, locale);
            // As many as Weka prints.
            default -> !isShare(id) ? Numbers.upTo(value, 4, locale)
                    : Double.isNaN(value) ? Numbers.fixed(value, 1, locale) : Numbers.percent(value, locale);
        };
    }

    /** How far two values of a {@link Metric} lie apart, as people read it; never negative. */
    public static String distance(String id, double difference, Locale locale) {
        double size = Math.abs(difference);
        return isShare(id) ? Messages.text(locale, "points", Numbers.fixed(size * 100, 1, locale))
                : value(id, size, locale);
    }

    /** A standard deviation of a {@link Metric} as people read it behind a value: per cent for what is in per cent. */
    public static String deviation(String id, double deviation, Locale locale) {
        return isShare(id) ? Numbers.fixed(deviation * 100, 1, locale) : value(id, deviation, locale);
    }

    /** A difference of two values of a {@link Metric} in few letters, with its sign; per cent in percentage points. */
    public static String difference(String id, double difference) {
        String size = size(id, Math.abs(difference));
        // What is too small to be seen has no sign.
        return size.equals(size(id, 0)) ? size : (difference > 0 ? "+" : "−") + size;
    }

    private static String size(String id, double size) {
        Locale locale = Locale.getDefault();
        return isShare(id) ? Messages.text(locale, "points.short", Numbers.fixed(size * 100, 1, locale))
                : value(id, size, locale);
    }

    /** A value of a {@link Metric} with its standard deviation, as "94.9 % ± 0.8", both with the same decimals. */
    public static String spread(String id, double value, double deviation) {
        Locale locale = Locale.getDefault();
        return switch (id) {
            case Metric.ROWS, Metric.CORRECT, Metric.INCORRECT, Metric.UNCLASSIFIED, Metric.CLUSTERS ->
                    value(id, value, locale) + " ± " + value(id, deviation, locale);
            case Metric.MAE, Metric.RMSE, Metric.SQUARED_ERROR, Metric.TOTAL_COST -> {
                // As many as four digits of the mean have.
                double place = value == 0 ? -1 : Math.floor(Math.log10(Math.abs(value)));
                int decimals = (int) Math.max(0, Math.min(6, 3 - place));
                yield Numbers.fixed(value, decimals, locale) + " ± " + Numbers.fixed(deviation, decimals, locale);
            }
            default -> isShare(id) ? value(id, value, locale) + " ± " + Numbers.fixed(deviation * 100, 1, locale)
                    : Numbers.fixed(value, 3, locale) + " ± " + Numbers.fixed(deviation, 3, locale);
        };
    }

    /** Whether people read a {@link Metric} in per cent. */
    private static boolean isShare(String id) {
        return switch (id) {
            case Metric.ACCURACY, Metric.BASELINE, Metric.RAE, Metric.RRSE, Metric.COVERAGE, Metric.REGION_SIZE,
                    Metric.KB_RELATIVE, Metric.CLUSTER_ERROR -> true;
            default -> false;
        };
    }

    /** Whether a greater value of a {@link Metric} is a better one. */
    public static boolean greaterIsBetter(String id) {
        return switch (id) {
            case Metric.INCORRECT, Metric.UNCLASSIFIED, Metric.TOTAL_COST, Metric.AVERAGE_COST, Metric.MAE,
                    Metric.RMSE, Metric.RAE, Metric.RRSE, Metric.REGION_SIZE, Metric.FALSE_POSITIVE_RATE,
                    Metric.FALSE_NEGATIVE_RATE, Metric.COMPLEXITY_PRIOR, Metric.COMPLEXITY_SCHEME,
                    Metric.SQUARED_ERROR, Metric.CLUSTER_ERROR -> false;
            default -> true;
        };
    }

    /** Whether a {@link Metric} is one of the few that most people ask for, so that it stands first. */
    public static boolean isCommon(String id) {
        return switch (id) {
            case Metric.TRUE_NEGATIVE_RATE, Metric.FALSE_NEGATIVE_RATE, Metric.COVERAGE, Metric.REGION_SIZE,
                    Metric.F1_MACRO, Metric.F1_MICRO, Metric.KB_INFORMATION, Metric.KB_RELATIVE,
                    Metric.COMPLEXITY_PRIOR, Metric.COMPLEXITY_SCHEME, Metric.COMPLEXITY_IMPROVEMENT -> false;
            default -> true;
        };
    }
}
