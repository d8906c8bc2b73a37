// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How near what a node hands out comes to the original.
 *
 * @param tolerance how far numbers may be apart that are the same
 * @param within how far figures of quality may be apart where numbers are not the same; 0 where they are
 * @param why the reason in a language, where numbers are not the same; otherwise {@code null}
 */
record Fidelity(double tolerance, double within, Function<Locale, String> why) {
    /** Whether numbers are the same within the tolerance. */
    boolean exact() {
        return why == null;
    }

    /** That of something for which all of these are needed. */
    static Fidelity together(Set<Fidelity> all) {
        Fidelity worst = null;
        for (Fidelity each : all) {
            if (worst == null) {
                worst = each;
            } else {
                worst = new Fidelity(Math.max(worst.tolerance, each.tolerance), Math.max(worst.within, each.within),
                        worst.why != null ? worst.why : each.why);
            }
        }
        return worst;
    }
}
