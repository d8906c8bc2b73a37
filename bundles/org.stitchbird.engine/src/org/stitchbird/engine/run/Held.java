// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.function.Supplier;
import org.stitchbird.engine.data.Value;

/** A value of a result: at hand, or kept elsewhere until somebody asks for it. May be used from any thread. */
final class Held {
    private Value atHand;
    private SoftReference<Value> lately = new SoftReference<>(null);
    private Supplier<Optional<Value>> elsewhere = Optional::empty;

    private Held() {
    }

    /** A value that was just made. */
    static Held of(Value value) {
        Held held = new Held();
        held.atHand = value;
        return held;
    }

    /** A value that is somewhere else. */
    static Held elsewhere(Supplier<Optional<Value>> where) {
        Held held = new Held();
        held.elsewhere = where;
        return held;
    }

    /** From now on the value need not be in memory: this finds it again. */
    synchronized void keptElsewhere(Supplier<Optional<Value>> where) {
        elsewhere = where;
        lately = new SoftReference<>(atHand);
        atHand = null;
    }

    /** The value; empty when it was lost, so that its node must run again. */
    synchronized Optional<Value> get() {
        if (atHand != null) {
            return Optional.of(atHand);
        }
        Value known = lately.get();
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Value> found = elsewhere.get();
        lately = new SoftReference<>(found.orElse(null));
        return found;
    }

    /** The value if it is in memory now. */
    synchronized Optional<Value> known() {
        return Optional.ofNullable(atHand != null ? atHand : lately.get());
    }
}
