// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Locale;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** What people call Weka's algorithms. */
final class Names {
    private Names() {
    }

    /** The name in the person's language, or that of its class. */
    static String of(Object algorithm) {
        return Schemes.ofClass(algorithm.getClass().getName()).map((Scheme scheme) -> scheme.name(Locale.getDefault()))
                .orElse(algorithm.getClass().getSimpleName());
    }
}
