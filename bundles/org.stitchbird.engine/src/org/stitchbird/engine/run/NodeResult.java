// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;

/**
 * What one run of a node has given.
 *
 * @param name the name that the node had
 * @param ingredients what went into it
 * @param values what was handed out by outputs and what was shown, by port or name, in that order
 * @param outputKeys the key of each output that was handed out
 * @param infos what can be told of each value, in their order
 * @param millis how long it took
 */
record NodeResult(String name, Ingredients ingredients, Map<String, Held> values, Map<String, String> outputKeys,
        List<ResultInfo> infos, long millis) {
    NodeResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        outputKeys = Map.copyOf(outputKeys);
        infos = List.copyOf(infos);
    }

    String key() {
        return ingredients.key();
    }

    /** The same result, made by a node to which the same comes from perhaps elsewhere. */
    NodeResult of(Ingredients now) {
        return ingredients.equals(now) ? this : new NodeResult(name, now, values, outputKeys, infos, millis);
    }

    /** The key of what an output gives. */
    String outputKey(String port) {
        String key = outputKeys.get(port);
        return key != null ? key : ingredients.outputKey(port);
    }

    /** Whether something was handed out by that output; it may have been lost since. */
    boolean gave(String port) {
        return outputKeys.containsKey(port);
    }

    /** A value by its port or name; empty when there is none or it was lost. May read it from the disk. */
    Optional<Value> value(String port) {
        Held held = values.get(port);
        return held == null ? Optional.empty() : held.get();
    }

    /** All its values; empty when one of them was lost. */
    Optional<Map<String, Value>> all() {
        Map<String, Value> found = new LinkedHashMap<>();
        values.forEach((port, held) -> held.get().ifPresent(value -> found.put(port, value)));
        return found.size() == values.size() ? Optional.of(found) : Optional.empty();
    }

    /** Whether it holds tables that are on the disk: they would fill it if they were kept like those in memory. */
    boolean stored() {
        return values.values().stream().map(Held::known)
                .anyMatch(value -> value.isPresent() && value.get() instanceof Table table && table.stored());
    }

    /** The line for the node's card; {@code null} when it gave nothing. */
    String line() {
        return infos.isEmpty() ? null : infos.get(0).line();
    }

    NodeStatus fresh() {
        return new NodeStatus(NodeState.FRESH, null, Double.NaN, line(), millis);
    }

    NodeStatus stale(String reason) {
        return new NodeStatus(NodeState.STALE, reason, Double.NaN, line(), millis);
    }
}
