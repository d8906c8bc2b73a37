// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/**
 * What the fields of a form share.
 *
 * @param flow the flow
 * @param node the node whose settings are shown, also those nested in it
 * @param values where this form reads and writes
 * @param entries all fields with text, so that what is being typed can be written at once
 * @param depth in how many algorithms the form is nested
 */
record FormScope(OpenFlow flow, Node node, Values values, List<TextEntry> entries, int depth) {
    private static final int DEEP = 2;

    /** The form of a node's own settings. */
    FormScope(OpenFlow flow, Node node, Values values, List<TextEntry> entries) {
        this(flow, node, values, entries, 0);
    }

    /** The same for a form of nested settings. */
    FormScope nested(Values inner) {
        return new FormScope(flow, node, inner, entries, depth + 1);
    }

    /** How far nested settings stand to the right of these: little where there is little room left. */
    int indent() {
        return depth < DEEP ? 14 : 8;
    }

    /** The problems of a setting. */
    List<Problem> problems(SettingSpec spec) {
        String path = values.path(spec);
        return flow.report().of(node.getId()).stream()
                .filter(each -> each.place() == Problem.Place.SETTING && path.equals(each.name())).toList();
    }

    /** The columns that arrive at an input, if they are known. */
    Optional<Schema> arriving(String port) {
        return flow.report().arriving(node.getId(), port);
    }

    /**
     * The columns that arrive at an input if they are as wanted, or else at the nearest node behind this one: where a
     * learner is trained, for instance.
     */
    Optional<Schema> nearest(String port, Predicate<Schema> wanted) {
        Set<Node> seen = new LinkedHashSet<>(Set.of(node));
        Deque<Node> next = new ArrayDeque<>(seen);
        Optional<Schema> known = arriving(port).filter(wanted);
        while (known.isEmpty() && !next.isEmpty()) {
            Node each = next.poll();
            known = flow.report().arriving().getOrDefault(each.getId(), Map.of()).values().stream().filter(wanted)
                    .findFirst();
            flow.flow().getWires().stream().filter(wire -> wire.getSource() == each).map(Wire::getTarget)
                    .filter(seen::add).forEach(next::add);
        }
        return known;
    }

    /** The labels of the target of the table that arrives at an input, or else at the nearest node behind; may be none. */
    List<String> targetLabels(String port) {
        return nearest(port, schema -> schema.target().isPresent()).flatMap(Schema::target).map(ColumnSpec::labels)
                .orElse(List.of());
    }

    /** The columns that leave by an output, if they are known. */
    Optional<Schema> leaving(String port) {
        Shape shape = flow.report().shapes().getOrDefault(node.getId(), Map.of()).get(port);
        return shape instanceof Shape.OfTable table ? Optional.of(table.schema()) : Optional.empty();
    }
}
