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
    void errorsAreBetterWhenTheyAreSmall() {
        assertFalse(MetricText.greaterIsBetter(Metric.RMSE));
        assertTrue(MetricText.greaterIsBetter(Metric.KAPPA));
    }
}
