// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Objects;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, and then kept. */
final class Lazy<T> implements Supplier<T> {
    private Supplier<? extends T> make;
    private T value;

    /** A value made so; the supplier must not answer {@code null}. */
    Lazy(Supplier<? extends T> make) {
        this.make = Objects.requireNonNull(make, "make");
    }

    @Override
    public synchronized T get() {
        if (make != null) {
            value = Objects.requireNonNull(make.get(), "value");
            make = null;
        }
        return value;
    }
}
