// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Shape;

/**
 * A flow with what its check has found out.
 *
 * @param flow the flow; seeds that follow the flow's are set to their numbers
 * @param name the name of its file without ending, or its title
 * @param folder the absolute folder that its relative files are meant from
 * @param shapes what will leave by each output, by node and then by port, as far as known
 */
public record CheckedFlow(PlainFlow flow, String name, Path folder, Map<String, Map<String, Shape>> shapes) {
    /** The columns that leave a node by an output, if they are known. */
    public Optional<Schema> schema(String node, String output) {
        return Optional.ofNullable(shapes.getOrDefault(node, Map.of()).get(output))
                .filter(Shape.OfTable.class::isInstance).map(shape -> ((Shape.OfTable) shape).schema());
    }

    /** The columns that arrive at a node's input, if they are known. */
    public Optional<Schema> arriving(String node, String input) {
        return flow.into(node, input).stream().findFirst().flatMap(wire -> schema(wire.from(), wire.output()));
    }
}
