// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.graph.StoredSettings;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.edit.EditRefused;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/** Applies a quick fix to a document, by the verbs of {@link FlowEdits}. */
public final class FixEdits {
    private final Flow flow;
    private final NodeTypes types;
    private final Room room;
    /** Nodes that the fix has added, by the names it gave them. */
    private final Map<String, Node> added = new HashMap<>();

    private FixEdits(Flow flow, NodeTypes types) {
        this.flow = flow;
        this.types = types;
        room = new Room(flow, types);
    }

    /**
     * Does all edits of a fix; to undo them together, record this like one verb.
     *
     * @throws EditRefused if the flow has changed so that the fix does not fit any more, or a type is not known;
     *     what was done until then is undone by whoever records it
     */
    public static void apply(Flow flow, QuickFix fix, NodeTypes types) {
        FixEdits edits = new FixEdits(flow, types);
        fix.edits().forEach(edits::apply);
    }

    private void apply(QuickFix.Edit edit) {
        switch (edit) {
            case QuickFix.Put put -> put(node(put.node()), put);
            case QuickFix.Set set -> set(node(set.node()), set.setting(), set.value());
            case QuickFix.Replace replace -> replace(node(replace.node()), replace.type(), replace.settings());
            case QuickFix.Wrap wrap -> wrap(node(wrap.node()), wrap);
            case QuickFix.Add add -> added.put(add.as(), add(add.type(), add.settings(), node(add.before())));
            case QuickFix.Connect wire -> connect(node(wire.source()), wire.output(), node(wire.target()),
                    wire.input());
            case QuickFix.Disconnect wire -> FlowQueries.wire(flow, node(wire.source()), wire.output(),
                    node(wire.target()), wire.input()).ifPresent(there -> FlowEdits.disconnect(flow, there));
            case QuickFix.MoveBefore move -> room.before(node(move.node()), node(move.other()));
        }
    }

    private Node node(String id) {
        Node own = added.get(id);
        return own != null ? own : FlowQueries.node(flow, id).orElseThrow(
                () -> new EditRefused(Messages.text("fix.node-gone", id)));
    }

    private NodeSpec spec(String type) {
        return types.spec(type).orElseThrow(() -> new EditRefused(Messages.text("fix.type-unknown", type)));
    }

    private Node add(String type, Map<String, SettingValue> settings, Node before) {
        Node made = make(type, settings);
        room.before(made, before);
        return made;
    }

    private Node make(String type, Map<String, SettingValue> settings) {
        Node made = FlowEdits.addNode(flow, type, spec(type).version(), 0, 0);
        settings.forEach((name, value) -> set(made, name, value));
        return made;
    }

    private static void set(Node node, String name, SettingValue value) {
        if (value.isEmpty()) {
            FlowEdits.clearSetting(node, name);
        } else {
            FlowEdits.setSetting(node, SettingTrees.tree(name, value));
        }
    }

    private void put(Node target, QuickFix.Put put) {
        Kind kind = spec(target.getType()).input(put.input()).map(Port::kind)
                .orElseThrow(() -> new EditRefused(Messages.text("fix.port-gone", put.input())));
        String in = port(spec(put.type()).inputs(), kind, put.type());
        String out = port(spec(put.type()).outputs(), kind, put.type());
        Optional<Wire> wire = FlowQueries.incoming(target).stream()
                .filter(each -> each.getTargetPort().equals(put.input())).findFirst();
        Optional<Node> there = wire.map(Wire::getSource).filter(each -> put.instead()
                && each.getType().equals(put.type()));
        if (there.isPresent()) {
            put.settings().forEach((name, value) -> set(there.get(), name, value));
            return;
        }
        Optional<Node> same = flow.getNodes().stream().filter(each -> does(each, put, in, wire.orElse(null)))
                .filter(each -> !FlowEdits.wouldMakeCycle(flow, each, target)).findFirst();
        if (same.isPresent()) {
            connect(same.get(), out, target, put.input());
        } else if (wire.isPresent()) {
            Node made = make(put.type(), put.settings());
            Node source = wire.get().getSource();
            FlowEdits.insertOnWire(flow, wire.get(), made, in, out);
            room.between(made, source, target);
        } else {
            connect(add(put.type(), put.settings(), target), out, target, put.input());
        }
    }

    private static String port(List<Port> ports, Kind kind, String type) {
        return ports.stream().filter(port -> port.kind().equals(kind)).map(Port::name).findFirst()
                .orElseThrow(() -> new EditRefused(Messages.text("fix.port-gone", type)));
    }

    /** Whether a node is what would be put there, fed by the same output, so that a second one would be in vain. */
    private boolean does(Node node, QuickFix.Put put, String in, Wire wire) {
        List<Wire> arriving = FlowQueries.incoming(node);
        boolean fed = wire == null ? arriving.isEmpty() : arriving.size() == 1
                && arriving.get(0).getSource() == wire.getSource() && arriving.get(0).getTargetPort().equals(in)
                && arriving.get(0).getSourcePort().equals(wire.getSourcePort());
        return fed && node.getType().equals(put.type()) && node.getName() == null
                && StoredSettings.values(node.getSettings(), spec(put.type()).settings()).equals(put.settings());
    }

    private void connect(Node source, String output, Node target, String input) {
        boolean several = spec(target.getType()).input(input).map(Port::multiple).orElse(false);
        Optional<Wire> there = several ? Optional.empty() : FlowQueries.incoming(target).stream()
                .filter(wire -> wire.getTargetPort().equals(input)).findFirst();
        if (there.isPresent()) {
            FlowEdits.reconnectSource(flow, there.get(), source, output);
        } else {
            FlowEdits.connect(flow, source, output, target, input);
        }
    }

    private void replace(Node node, String type, Map<String, SettingValue> settings) {
        NodeSpec spec = spec(type);
        FlowEdits.retype(node, type, spec.version());
        List.copyOf(node.getSettings()).forEach(each -> FlowEdits.clearSetting(node, each.getName()));
        settings.forEach((name, value) -> set(node, name, value));
        FlowEdits.remove(flow, Stream.concat(
                FlowQueries.incoming(node).stream().filter(wire -> spec.input(wire.getTargetPort()).isEmpty()),
                FlowQueries.outgoing(node).stream().filter(wire -> spec.output(wire.getSourcePort()).isEmpty())).toList());
    }

    private void wrap(Node node, QuickFix.Wrap wrap) {
        Setting nested = SettingTree.of(wrap.setting(), node.getType(),
                EcoreUtil.copyAll(node.getSettings()).toArray(Setting[]::new));
        replace(node, wrap.type(), new LinkedHashMap<>());
        FlowEdits.setSetting(node, nested);
    }
}
