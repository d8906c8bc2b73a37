// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.fix.Migrations;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.run.Seeds;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Setting;

/** Turns flows of the document into plain ones and back. */
public final class FlowDocuments {
    private FlowDocuments() {
    }

    /** The document of a plain flow. */
    public static Flow document(PlainFlow plain) {
        Flow flow = FlowFactory.eINSTANCE.createFlow();
        flow.setTitle(plain.title());
        flow.setDescription(plain.description());
        Map<String, Node> nodes = new HashMap<>();
        for (PlainFlow.Node each : plain.nodes()) {
            Node node = FlowFactory.eINSTANCE.createNode();
            node.setId(each.id());
            node.setType(each.type());
            node.setName(each.name().isBlank() ? null : each.name());
            node.setComment(each.comment().isBlank() ? null : each.comment());
            each.settings().forEach((name, value) -> node.getSettings().add(setting(name, value)));
            node.setX(each.x());
            node.setY(each.y());
            nodes.put(each.id(), node);
            flow.getNodes().add(node);
        }
        for (PlainFlow.Wire each : plain.wires()) {
            var wire = FlowFactory.eINSTANCE.createWire();
            wire.setSource(nodes.get(each.from()));
            wire.setSourcePort(each.output());
            wire.setTarget(nodes.get(each.to()));
            wire.setTargetPort(each.input());
            flow.getWires().add(wire);
        }
        plain.notes().forEach(each -> flow.getNotes().add(note(each, flow.getNotes().size())));
        return flow;
    }

    /** The document of a flow of another tool, whose settings are meant for the types as they are here, or were once. */
    public static Flow document(PlainFlow plain, NodeTypes types) {
        Flow flow = document(plain);
        flow.getNodes().forEach(node -> types.spec(node.getType()).map(NodeSpec::version)
                .ifPresent(node::setTypeVersion));
        Migrations.apply(flow, types);
        return flow;
    }

    private static Note note(PlainFlow.Note plain, int before) {
        Note note = FlowFactory.eINSTANCE.createNote();
        note.setId(before == 0 ? "note" : "note-" + (before + 1));
        note.setText(plain.text());
        note.setX(plain.x());
        note.setY(plain.y());
        note.setWidth(plain.width());
        note.setHeight(plain.height());
        return note;
    }

    private static Setting setting(String name, SettingValue value) {
        Setting setting = SettingTree.of(name, value.text().isEmpty() && !(value.items().isEmpty()
                && value.settings().isEmpty()) ? null : value.text());
        value.items().forEach(item -> setting.getSettings().add(setting(SettingTree.ITEM, item)));
        value.settings().forEach((inner, nested) -> setting.getSettings().add(setting(inner, nested)));
        return setting;
    }

    /**
     * A flow of the document for a format to write.
     *
     * @param name the name of its file without ending, or its title
     * @param folder the absolute folder that its relative files are meant from
     * @param report what its check has found out
     */
    public static CheckedFlow checked(Flow flow, String name, Path folder, NodeTypes types, CheckReport report) {
        List<PlainFlow.Node> nodes = new ArrayList<>();
        Optional<Long> seed = Optional.ofNullable(flow.getSeed());
        for (GraphNode node : FlowGraph.of(flow, types).nodes()) {
            Node drawn = FlowQueries.node(flow, node.id()).orElseThrow();
            nodes.add(new PlainFlow.Node(node.id(), node.typeId(), text(drawn.getName()), text(drawn.getComment()),
                    node.known() ? Seeds.resolve(node, seed) : node.stored(), drawn.getX(), drawn.getY()));
        }
        List<PlainFlow.Wire> wires = flow.getWires().stream().map(wire -> new PlainFlow.Wire(wire.getSource().getId(),
                wire.getSourcePort(), wire.getTarget().getId(), wire.getTargetPort())).toList();
        List<PlainFlow.Note> notes = flow.getNotes().stream().map(note -> new PlainFlow.Note(note.getText(),
                note.getX(), note.getY(), note.getWidth(), note.getHeight())).toList();
        return new CheckedFlow(new PlainFlow(text(flow.getTitle()), text(flow.getDescription()), nodes, wires, notes),
                name, new FlowSource(FlowFile.write(flow), folder.toString(), name), types, report);
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
