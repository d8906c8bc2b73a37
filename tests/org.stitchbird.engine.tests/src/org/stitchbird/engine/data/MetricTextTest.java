// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetricTextTest {
    @Test
    void everyMetricHasANameAndAMeaning() throws IllegalAccessException {
        for (Field field : Metric.class.getFields()) {
            String id = (String) field.get(null);
            assertNotEquals("metric." + id, MetricText.name(id, Locale.ENGLISH));
            assertTrue(MetricText.about(id).endsWith("."), id);
        }
    }

    @Test
    void aMetricOfAPlugInIsShownByItsId() {
        assertEquals("lift", MetricText.name("lift"));
        assertEquals("", MetricText.about("lift"));
    }

    @Test
    void valuesAreWrittenAsTheirMetricAsks() {
        assertEquals("96.0 %", MetricText.value(Metric.ACCURACY, 0.96, Locale.ENGLISH));
        assertEquals("144", MetricText.value(Metric.CORRECT, 144, Locale.ENGLISH));
        assertEquals("0.94", MetricText.value(Metric.KAPPA, 0.94, Locale.ENGLISH));
        assertEquals("54.08", MetricText.value(Metric.RMSE, 54.0849, Locale.ENGLISH));
        assertEquals("–", MetricText.value(Metric.RAE, Double.NaN, Locale.ENGLISH));
        assertEquals("정확도", MetricText.name(Metric.ACCURACY, Locale.KOREAN));
    }

    @Test
    void aMeanAndItsDeviationHaveTheSameDecimals() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertEquals("94.9 % ± 0.8", MetricText.spread(Metric.ACCURACY, 0.94933, 0.0081));
            assertEquals("0.924 ± 0.013", MetricText.spread(Metric.KAPPA, 0.924, 0.0126));
            assertEquals("55.02 ± 0.33", MetricText.spread(Metric.RMSE, 55.0184, 0.3302));
            assertEquals("142.4 ± 1.3", MetricText.spread(Metric.CORRECT, 142.4, 1.3));
            assertEquals("0.0000 ± 0.0000", MetricText.spread(Metric.MAE, 0, 0));
            assertEquals("+1.3 pp", MetricText.difference(Metric.ACCURACY, 0.0128));
            assertEquals("−22.58", MetricText.difference(Metric.RMSE, -22.58));
            assertEquals("0", MetricText.difference(Metric.KAPPA, 0));
            assertEquals("0.0 pp", MetricText.difference(Metric.ACCURACY, -0.0001));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void errorsAreBetterWhenTheyAreSmall() {
        assertFalse(MetricText.greaterIsBetter(Metric.RMSE));
        assertTrue(MetricText.greaterIsBetter(Metric.KAPPA));
    }
}
