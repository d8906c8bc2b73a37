// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;

/** A flow that is run by the engine in a session, as for people, with tables of a test in it. */
public final class TestFlow {
    private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();
    private static final Map<String, Value> KEPT = new ConcurrentHashMap<>();
    private static final NodeTypes TYPES = types();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder wires = new StringBuilder();
    private final String own = "flow" + System.identityHashCode(this) + "-";

    /**
     * How a run ended.
     *
     * @param outcome how the flow ended
     * @param sentence why it did not end well, or {@code null}
     * @param status where each node stood in the end
     * @param values what arrived at the places where it was to be kept
     */
    public record Ended(RunEvent.Outcome outcome, String sentence, Map<String, NodeStatus> status,
            Map<String, Value> values) {
        /** Why it did not end well: the node's own sentence, or else that of the flow; empty when it did. */
        public String why() {
            return outcome == RunEvent.Outcome.OK ? "" : status.values().stream()
                    .filter(each -> each.state() == NodeState.FAILED).map(NodeStatus::sentence).findFirst()
                    .orElse(String.valueOf(sentence));
        }
    }

    /** Adds a node out of which a table comes, by its output {@code table}. */
    public TestFlow table(String id, Table table) {
        tables.put(own + id, table);
        return node(id, "test.table", Map.of("name", SettingValue.of(own + id)));
    }

    /** Adds a node. */
    public TestFlow node(String id, String type, Map<String, SettingValue> settings) {
        nodes.append("<node id='%s' type='%s' version='1' name='%s'>".formatted(id, type, id));
        settings.forEach((name, value) -> nodes.append(setting(name, value)));
        nodes.append("</node>");
        return this;
    }

    private static String setting(String name, SettingValue value) {
        StringBuilder text = new StringBuilder("<setting name='%s' value='%s'>".formatted(escaped(name),
                escaped(value.text())));
        value.items().forEach(item -> text.append(setting("item", item)));
        value.settings().forEach((inner, each) -> text.append(setting(inner, each)));
        return text.append("</setting>").toString();
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(letter -> plain.append(letter < ' ' || "<>&'\"".indexOf(letter) >= 0
                ? "&#" + letter + ";" : String.valueOf((char) letter)));
        return plain.toString();
    }

    /** Adds a wire between {@code node.port} and {@code node.port}. */
    public TestFlow wire(String from, String to) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        wires.append("<wire from='%s' output='%s' to='%s' input='%s'/>".formatted(source[0], source[1], target[0],
                target[1]));
        return this;
    }

    /** Keeps what leaves by {@code node.port} under that name. */
    public TestFlow keep(String from, Kind kind) {
        String id = "keep-" + from.replace('.', '-');
        return node(id, "test.keep." + kind.id(), Map.of("name", SettingValue.of(own + from))).wire(from, id + ".in");
    }

    /** Runs it to its end. */
    public Ended run() throws Exception {
        String text = "<flow format='1'><nodes>" + nodes + "</nodes><wires>" + wires + "</wires></flow>";
        TABLES.putAll(tables);
        try (LocalFlowSession session = new LocalFlowSession(TYPES)) {
            Map<String, NodeStatus> status = new ConcurrentHashMap<>();
            session.onEvent(event -> {
                if (event instanceof NodeChanged changed) {
                    status.put(changed.node(), changed.status());
                }
            });
            session.start(new FlowSource(text, Path.of("").toAbsolutePath().toString(), "test.flow"), Set.of());
            RunEvent.Finished finished = session.await().orElseThrow();
            Map<String, Value> values = new LinkedHashMap<>();
            KEPT.forEach((name, value) -> {
                if (name.startsWith(own)) {
                    values.put(name.substring(own.length()), value);
                }
            });
            return new Ended(finished.outcome(), finished.sentence(), status, values);
        } finally {
            tables.keySet().forEach(TABLES::remove);
            KEPT.keySet().removeIf(name -> name.startsWith(own));
        }
    }

    private static NodeTypes types() {
        List<NodeType> all = new ArrayList<>(Nodes.all());
        all.add(new Source());
        for (Kind kind : List.of(Kind.TABLE, Kind.MODEL, Kind.EVALUATION)) {
            all.add(new Keep(kind));
        }
        return StaticNodeTypes.of(all);
    }

    /** Hands out a table of the test. */
    private static final class Source implements NodeType {
        private static final NodeSpec SPEC = NodeSpec.of("test.table", Step.COLLECT, "Table").about("Of a test.")
                .out(Port.of("table", Kind.TABLE)).settings(SettingSpec.text("name", "").label("Name").about("Which."))
                .build();

        @Override
        public NodeSpec spec() {
            return SPEC;
        }

        @Override
        public void check(NodeCheck check) {
            check.out("table", new Shape.OfTable(TABLES.get(check.settings().text("name")).schema()));
        }

        @Override
        public void run(NodeRun run) {
            run.out("table", TABLES.get(run.settings().text("name")));
        }
    }

    /** Keeps what arrives for the test. */
    private static final class Keep implements NodeType {
        private final Kind kind;

        Keep(Kind kind) {
            this.kind = kind;
        }

        @Override
        public NodeSpec spec() {
            return NodeSpec.of("test.keep." + kind.id(), Step.EXPLAIN, "Keep").about("For a test.")
                    .in(Port.of("in", kind)).settings(SettingSpec.text("name", "").label("Name").about("Where."))
                    .build();
        }

        @Override
        public void run(NodeRun run) {
            KEPT.put(run.settings().text("name"), run.in("in", Value.class));
        }
    }
}
