// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.cores;

/** Takes results one after the other. */
@FunctionalInterface
public interface Sink<T> {
    /** Takes the next one. */
    void accept(T result) throws Exception;
}
