// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each thread works for, so that others can see it; threads that help another work for the same. */
public final class Errands {
    private static final Map<Thread, Object> ALL = new ConcurrentHashMap<>();

    private Errands() {
    }

    /** What threads work for now, without those that work for nothing known. */
    public static Map<Thread, Object> all() {
        return Map.copyOf(ALL);
    }

    /** What the calling thread works for; {@code null} for nothing. */
    public static Object current() {
        return ALL.get(Thread.currentThread());
    }

    /** The calling thread works for that from now on, {@code null} for nothing; answers what it worked for before. */
    public static Object take(Object errand) {
        return errand == null ? ALL.remove(Thread.currentThread()) : ALL.put(Thread.currentThread(), errand);
    }
}
