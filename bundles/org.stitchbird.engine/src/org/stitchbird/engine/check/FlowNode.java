// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Trait;

/** A node of a known type as rules see it; in one {@link FlowView} there is one object for each node. */
@ProviderType
public interface FlowNode {
    /** Its stable id, by which quick fixes name it. */
    String id();

    /** What people call it. */
    String name();

    /** What its type declares, in the language of the person. */
    NodeSpec spec();

    /** Its settings, with defaults; columns by name and files by their whole paths. */
    Settings settings();

    /** The columns that will arrive at an input, if they are known. */
    Optional<Schema> schema(String input);

    /** What is known of the value that will leave by an output. */
    Optional<Shape> shape(String output);

    /** Whether its type has that trait. */
    default boolean has(Trait trait) {
        return spec().traits().contains(trait);
    }

    /** The one input of a kind, if its type has exactly one. */
    default Optional<Port> input(Kind kind) {
        return only(spec().inputs(), kind);
    }

    /** The one output of a kind, if its type has exactly one. */
    default Optional<Port> output(Kind kind) {
        return only(spec().outputs(), kind);
    }

    private static Optional<Port> only(List<Port> ports, Kind kind) {
        List<Port> fitting = ports.stream().filter(port -> port.kind().equals(kind)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
