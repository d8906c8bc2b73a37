// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/** What ends a step of a tour, seen in the flow and never in what a person did: every way to it counts. */
sealed interface Goal {
    /** Whether it is reached in the flow as it is now. */
    boolean met(OpenFlow flow);

    /** The ids of node types that must be known for it to be reached, with {@code *} for any words. */
    Stream<String> types();

    /** A node of a type is there. */
    record Placed(String type) implements Goal {
        @Override
        public boolean met(OpenFlow flow) {
            return nodes(flow, type).findAny().isPresent();
        }

        @Override
        public Stream<String> types() {
            return Stream.of(type);
        }
    }

    /** An output of a node of a type is wired to an input of one of another. */
    record Wired(String from, String output, String to, String input) implements Goal {
        @Override
        public boolean met(OpenFlow flow) {
            return flow.flow().getWires().stream().anyMatch(this::fits);
        }

        private boolean fits(Wire wire) {
            return wire.getSource() != null && wire.getTarget() != null && is(wire.getSource(), from)
                    && is(wire.getTarget(), to) && output.equals(wire.getSourcePort())
                    && input.equals(wire.getTargetPort());
        }

        @Override
        public Stream<String> types() {
            return Stream.of(from, to);
        }
    }

    /**
     * A node of a type has a value of its own in a setting.
     *
     * @param value the value, or the last name of the file that it is; {@code null} for any
     */
    record Set(String type, String setting, String value) implements Goal {
        @Override
        public boolean met(OpenFlow flow) {
            return nodes(flow, type).anyMatch(node -> FlowQueries.setting(node, setting).map(Setting::getValue)
                    .filter(this::fits).isPresent());
        }

        private boolean fits(String now) {
            return value == null || now.equals(value) || now.replace('\\', '/').endsWith("/" + value);
        }

        @Override
        public Stream<String> types() {
            return Stream.of(type);
        }
    }

    /** A node of a type has a result of the flow as it is. */
    record Ran(String type) implements Goal {
        @Override
        public boolean met(OpenFlow flow) {
            return nodes(flow, type).anyMatch(node -> flow.status(node).state() == NodeState.FRESH);
        }

        @Override
        public Stream<String> types() {
            return Stream.of(type);
        }
    }

    /** A node of a type is selected, and so are its settings and results seen. */
    record Selected(String type) implements Goal {
        @Override
        public boolean met(OpenFlow flow) {
            return flow.selectedNodes().stream().anyMatch(node -> is(node, type));
        }

        @Override
        public Stream<String> types() {
            return Stream.of(type);
        }
    }

    private static Stream<Node> nodes(OpenFlow flow, String type) {
        return flow.flow().getNodes().stream().filter(node -> is(node, type));
    }

    private static boolean is(Node node, String type) {
        return matches(node.getType(), type);
    }

    /** Whether a type's id is the one that is meant, where {@code *} stands for any words. */
    static boolean matches(String id, String type) {
        return id != null && Pattern.matches(Pattern.quote(type).replace("*", "\\E.*\\Q"), id);
    }
}
