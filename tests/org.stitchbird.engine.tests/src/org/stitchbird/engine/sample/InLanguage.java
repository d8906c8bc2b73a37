// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.util.Locale;
import java.util.function.Supplier;

/** Lets a test speak a language for a while. */
public final class InLanguage {
    private InLanguage() {
    }

    /** What the supplier answers while that is the default language. */
    public static <T> T of(Locale locale, Supplier<T> supplier) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return supplier.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
