// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Objects;
import org.stitchbird.engine.data.Kind;

/**
 * A place on a node where wires begin or end.
 *
 * @param name the stable name, unique among the node type's inputs or outputs
 * @param kind what flows through it
 * @param label what people read
 * @param optional for inputs: whether the node runs without a wire
 * @param multiple for inputs: whether several wires may end here
 */
public record Port(String name, Kind kind, String label, boolean optional, boolean multiple) {
    /** Makes a port. */
    public Port {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
    }

    /** A port whose name is its label and that takes exactly one wire. */
    public static Port of(String name, Kind kind) {
        return new Port(name, kind, name, false, false);
    }

    /** This port under another label. */
    public Port label(String text) {
        return new Port(name, kind, text, optional, multiple);
    }

    /** This input, not needing a wire. */
    public Port asOptional() {
        return new Port(name, kind, label, true, multiple);
    }

    /** This input, taking several wires. */
    public Port asMultiple() {
        return new Port(name, kind, label, optional, true);
    }
}
