// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.data.RowSample;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TargetGuess;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.Trait;

/**
 * What a scope changes in a run: on a sample, nodes at which tables begin hand out some of their rows.
 *
 * <p>The sample enters the keys of those nodes alone; the keys of all others follow from theirs.
 */
final class Sampling {
    /** Enough to see what a setting does, few enough that most learners answer at once. */
    static final int ROWS = 1_000;

    private final TargetAhead ahead;
    private final ResultStore whole;

    private Sampling(TargetAhead ahead, ResultStore whole) {
        this.ahead = ahead;
        this.whole = whole;
    }

    /** What a scope changes in a flow, given the results on all rows. */
    static Sampling of(CheckedFlow flow, Scope scope, ResultStore whole) {
        return new Sampling(scope == Scope.SAMPLE ? new TargetAhead(flow) : null, whole);
    }

    /** Whether a node of a known type hands out some of its rows. */
    boolean draws(GraphNode node) {
        return ahead != null && node.incoming().isEmpty() && !TargetAhead.tables(node).isEmpty();
    }

    /** Whether a node of a known type does not run in this scope, because it writes. */
    boolean leavesOut(GraphNode node) {
        return ahead != null && node.spec().traits().contains(Trait.WRITES);
    }

    /** What goes into a node's results in this scope, given what goes into them on all rows. */
    Ingredients of(GraphNode node, Ingredients all) {
        if (!draws(node)) {
            return all;
        }
        StringBuilder how = new StringBuilder().append(ROWS);
        for (String port : TargetAhead.tables(node)) {
            how.append('\n').append(port).append('\n').append(ahead.of(node, port).orElse(""));
        }
        return all.sampled(how.toString());
    }

    /** The scope. */
    Scope scope() {
        return ahead == null ? Scope.FULL : Scope.SAMPLE;
    }

    /** Where results on all rows are kept. */
    ResultStore whole() {
        return whole;
    }

    /** What a node hands out in place of these. */
    Map<String, Value> draw(GraphNode node, Map<String, Value> outputs) {
        Map<String, Value> drawn = new LinkedHashMap<>();
        outputs.forEach((port, value) -> drawn.put(port, value instanceof Table table
                ? RowSample.of(table, ROWS, by(table, ahead.of(node, port))) : value));
        return drawn;
    }

    private static String by(Table table, Optional<String> target) {
        if (target.isPresent()) {
            return target.get();
        }
        return TargetGuess.of(table.schema()).stream().findFirst().orElse(null);
    }
}
