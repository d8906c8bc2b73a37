// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kind;

import java.util.Optional;
import org.stitchbird.engine.data.Value;

/**
 * A kind of value that a plug-in adds to what flows on wires: what it is called, how it looks, and what can be told of
 * its values.
 *
 * <p>Registered as an OSGi service. Its values are the plug-in's own {@link Value}s; a
 * {@link org.stitchbird.engine.data.ValueKeeper} keeps them, {@link ResultDetails} tell more of them than a line. One
 * instance serves all values, on several threads at a time; values are met only where nodes run.
 */
public interface ValueKind {
    /** The declaration with its words in English; the same each time. */
    KindSpec spec();

    /**
     * One short line in the language of the person, shown on the card of a node that has such a value, such as
     * "3 series of 120 points"; by default the name of the kind.
     *
     * @param value a value of this kind
     */
    default String line(Value value) {
        return Kinds.name(value.kind());
    }

    /**
     * The value in words, laid out in lines of a fixed width, shown in the results and told by the command line; by
     * default nothing.
     *
     * @param value a value of this kind
     */
    default Optional<String> text(Value value) {
        return Optional.empty();
    }
}
