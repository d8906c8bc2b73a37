// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

/** A model of a document, or of a segment of another model. */
@FunctionalInterface
interface Part {
    /**
     * Writes it.
     *
     * @param about its name, and what it hands out
     */
    void write(Xml xml, About about);

    /**
     * What a model is told.
     *
     * @param name its name; {@code null} for none
     * @param outputs its element {@code Output}; empty for none
     */
    record About(String name, Xml outputs) {
        /** Of a model inside another one that takes what it predicts. */
        static final About NOTHING = new About(null, new Xml());
    }
}
