// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.SettingSpec;

/** Numbers are read as people write them, and ranges told in words. */
class NumbersTest {
    @Test
    void acceptsWhatFits() {
        assertEquals(Optional.empty(), Numbers.fault(SettingSpec.integer("n", 1).between(0, 9), " 7 "));
        assertEquals(Optional.empty(), Numbers.fault(SettingSpec.number("x", 1), "-1.5e-8"));
        assertEquals(Optional.empty(), Numbers.fault(SettingSpec.number("x", 1), ".5"));
        assertEquals(Optional.empty(), Numbers.fault(SettingSpec.seed("s", 1), "9223372036854775807"));
    }

    @Test
    void acceptsADefaultThatLiesOutsideItsLimits() {
        assertEquals(Optional.empty(), Numbers.fault(SettingSpec.integer("n", -1).atLeast(1), "-1"));
        assertTrue(Numbers.fault(SettingSpec.integer("n", -1).atLeast(1), "-2").isPresent());
    }

    @Test
    void namesTheSettingAndTheRange() {
        SettingSpec spec = SettingSpec.number("x", 0.5).strictlyBetween(0, 1).label("Share");
        assertEquals(Messages.get("fault.number.range", "Share", Messages.get("range.min.max.open", "0", "1")),
                Numbers.fault(spec, "1").orElseThrow());
        assertEquals("", Numbers.range(SettingSpec.number("x", 1)));
        assertEquals(Messages.get("range.min", "0.5", ""), Numbers.range(SettingSpec.number("x", 1).atLeast(0.5)));
    }

    @Test
    void showsNoFractionOfNothing() {
        assertEquals("1", Numbers.shown(SettingSpec.number("x", 1), "1.0"));
        assertEquals("1.0E-8", Numbers.shown(SettingSpec.number("x", 1), "1.0E-8"));
        assertEquals("1.0", Numbers.shown(SettingSpec.text("t", ""), "1.0"));
    }
}
