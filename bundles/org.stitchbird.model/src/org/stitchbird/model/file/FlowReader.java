// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;
import org.stitchbird.model.flow.impl.FlowImpl;
import org.stitchbird.model.flow.impl.NodeImpl;
import org.stitchbird.model.flow.impl.NoteImpl;
import org.stitchbird.model.flow.impl.SettingImpl;
import org.stitchbird.model.flow.impl.WireImpl;
import org.stitchbird.model.text.Messages;

/**
 * Reads the text of one flow file; everything that it does not know it refuses, so that saving loses nothing.
 *
 * <p>It makes the elements without their factory: that would first start all of Ecore, which takes longer than
 * everything else that the command line does with a small flow.
 */
final class FlowReader {
    private static final List<String> FLOW = List.of("format", "title", "seed");
    private static final List<String> NODE = List.of("id", "type", "version", "name", "comment", "plug-in",
            "plug-in-name", "plug-in-site");
    private static final List<String> SETTING = List.of("name", "value");
    private static final List<String> WIRE = List.of("from", "output", "to", "input");
    private static final List<String> NOTE = List.of("id", "text");
    private static final List<String> PLACE = List.of("of", "x", "y", "width", "height");

    private final String text;
    private final String file;
    private final Map<String, Placed> elements = new HashMap<>();
    private final List<Later> later = new ArrayList<>();
    private final Set<Placed> placed = new HashSet<>();
    private XmlCursor xml;

    /** What can be read only when every node and note is known. */
    private interface Later {
        void read() throws FlowFormatException;
    }

    FlowReader(String text, String file) {
        this.text = text;
        this.file = file;
    }

    Flow read() throws FlowFormatException {
        if (text.isBlank()) {
            throw new FlowFormatException(file, 1, 1, Messages.text("format.empty"), null);
        }
        if (text.stripLeading().charAt(0) != '<') {
            throw new FlowFormatException(file, 1, 1, Messages.text("format.foreign"), null);
        }
        xml = new XmlCursor(text, file);
        xml.root();
        Flow flow = flow();
        xml.end();
        for (Later reading : later) {
            reading.read();
        }
        FirstLayout.place(flow, placed);
        return flow;
    }

    private Flow flow() throws FlowFormatException {
        if (!xml.name().equals("flow")) {
            throw xml.error(xml.mark(), "format.root", xml.name());
        }
        int format = xml.integer("format", 1);
        if (format > FlowFile.FORMAT) {
            throw xml.error(xml.mark(), "format.newer", format, FlowFile.FORMAT);
        }
        xml.allow(FLOW);
        Flow flow = new FlowImpl();
        if (xml.optional("title") != null) {
            flow.setTitle(xml.optional("title"));
        }
        flow.setSeed(xml.number("seed"));
        Set<String> seen = new HashSet<>();
        while (xml.child()) {
            String section = xml.name();
            xml.allow(List.of());
            if (!seen.add(section)) {
                throw xml.error(xml.mark(), "format.section-twice", section);
            }
            switch (section) {
                case "description" -> flow.setDescription(xml.content());
                case "nodes" -> flow.getNodes().addAll(all("node", this::node));
                case "wires" -> flow.getWires().addAll(all("wire", this::wire));
                case "notes" -> flow.getNotes().addAll(all("note", this::note));
                case "layout" -> all("place", this::place);
                default -> throw xml.error(xml.mark(), "format.element", section, "flow");
            }
        }
        return flow;
    }

    private interface ElementReader<T> {
        T read() throws FlowFormatException;
    }

    private <T> List<T> all(String element, ElementReader<T> reader) throws FlowFormatException {
        String parent = xml.name();
        List<T> found = new ArrayList<>();
        while (xml.child()) {
            if (!xml.name().equals(element)) {
                throw xml.error(xml.mark(), "format.element", xml.name(), parent);
            }
            found.add(reader.read());
        }
        return found;
    }

    private Node node() throws FlowFormatException {
        xml.allow(NODE);
        Node node = new NodeImpl();
        node.setType(xml.required("type"));
        if (xml.optional("version") != null) {
            node.setTypeVersion(xml.integer("version", 1));
        }
        node.setName(xml.optional("name"));
        node.setComment(xml.optional("comment"));
        plugIn(node);
        identify(node);
        settings(node.getSettings(), 1);
        return node;
    }

    private void plugIn(Node node) throws FlowFormatException {
        node.setPlugInName(xml.optional("plug-in-name"));
        node.setPlugInSite(xml.optional("plug-in-site"));
        if (xml.optional("plug-in") != null || node.getPlugInName() != null || node.getPlugInSite() != null) {
            node.setPlugIn(xml.required("plug-in"));
        }
    }

    private Note note() throws FlowFormatException {
        xml.allow(NOTE);
        Note note = new NoteImpl();
        if (xml.optional("text") != null) {
            note.setText(xml.optional("text"));
        }
        identify(note);
        xml.nothing();
        return note;
    }

    private void identify(Placed element) throws FlowFormatException {
        element.setId(xml.required("id"));
        if (elements.put(element.getId(), element) != null) {
            throw xml.error(xml.mark(), "format.id-twice", element.getId());
        }
    }

    private void settings(List<Setting> settings, int depth) throws FlowFormatException {
        Set<String> names = new HashSet<>();
        while (xml.child()) {
            if (!xml.name().equals("setting")) {
                throw xml.error(xml.mark(), "format.element", xml.name(), depth == 1 ? "node" : "setting");
            }
            if (depth > FlowFile.DEEPEST_SETTING) {
                throw xml.error(xml.mark(), "format.depth", FlowFile.DEEPEST_SETTING);
            }
            xml.allow(SETTING);
            Setting setting = new SettingImpl();
            setting.setName(xml.required("name"));
            setting.setValue(xml.optional("value"));
            if (!names.add(setting.getName()) && !setting.getName().equals(SettingTree.ITEM)) {
                throw xml.error(xml.mark(), "format.setting-twice", setting.getName());
            }
            settings(setting.getSettings(), depth + 1);
            settings.add(setting);
        }
    }

    private Wire wire() throws FlowFormatException {
        xml.allow(WIRE);
        Wire wire = new WireImpl();
        wire.setSourcePort(xml.required("output"));
        wire.setTargetPort(xml.required("input"));
        String from = xml.required("from");
        String to = xml.required("to");
        XmlCursor.Mark mark = xml.mark();
        later.add(() -> {
            wire.setSource(end(from, mark));
            wire.setTarget(end(to, mark));
        });
        xml.nothing();
        return wire;
    }

    private Node end(String id, XmlCursor.Mark mark) throws FlowFormatException {
        if (elements.get(id) instanceof Node node) {
            return node;
        }
        throw xml.error(mark, "format.wire-end", id);
    }

    private Void place() throws FlowFormatException {
        xml.allow(PLACE);
        String of = xml.required("of");
        int x = xml.integer("x", Integer.MIN_VALUE);
        int y = xml.integer("y", Integer.MIN_VALUE);
        boolean sized = xml.optional("width") != null || xml.optional("height") != null;
        int width = sized ? xml.integer("width", 1) : 0;
        int height = sized ? xml.integer("height", 1) : 0;
        XmlCursor.Mark mark = xml.mark();
        later.add(() -> {
            Placed element = elements.get(of);
            if (element == null) {
                throw xml.error(mark, "format.place", of);
            }
            if (!placed.add(element)) {
                throw xml.error(mark, "format.place-twice", of);
            }
            element.setX(x);
            element.setY(y);
            if (element instanceof Note note && sized) {
                note.setWidth(width);
                note.setHeight(height);
            } else if (sized) {
                throw xml.error(mark, "format.node-size", of);
            }
        });
        xml.nothing();
        return null;
    }
}
