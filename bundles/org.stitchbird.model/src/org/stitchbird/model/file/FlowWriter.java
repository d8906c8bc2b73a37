// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.util.List;
import java.util.function.Consumer;

import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;
import org.stitchbird.model.text.Messages;
import org.stitchbird.model.text.XmlText;

/** Writes a flow as text, one element a line, always the same for the same flow. */
final class FlowWriter {
    private final StringBuilder out = new StringBuilder(4096);

    String write(Flow flow) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<flow");
        attribute("format", format(flow));
        if (flow.getTitle() != null && !flow.getTitle().isEmpty()) {
            attribute("title", flow.getTitle());
        }
        attribute("seed", flow.getSeed());
        int head = out.length();
        out.append(">\n");
        description(flow.getDescription());
        section("nodes", flow.getNodes(), this::node);
        section("wires", flow.getWires(), this::wire);
        section("notes", flow.getNotes(), this::note);
        layout(flow);
        if (out.length() == head + 2) {
            out.setLength(head);
            return out.append("/>\n").toString();
        }
        return out.append("</flow>\n").toString();
    }

    /** The lowest that holds what the flow has, so that older versions open as much as they can. */
    private static int format(Flow flow) {
        return flow.getNodes().stream().anyMatch(node -> node.getPlugIn() != null) ? FlowFile.FORMAT : 1;
    }

    private void description(String description) {
        if (description != null && !description.isEmpty()) {
            out.append("  <description>");
            escape(description);
            out.append("</description>\n");
        }
    }

    private <T> void section(String name, List<T> elements, Consumer<T> writer) {
        if (!elements.isEmpty()) {
            out.append("  <").append(name).append(">\n");
            elements.forEach(writer);
            out.append("  </").append(name).append(">\n");
        }
    }

    private void node(Node node) {
        out.append("    <node");
        attribute("id", node.getId());
        attribute("type", node.getType());
        attribute("version", node.getTypeVersion());
        attribute("name", node.getName());
        attribute("comment", node.getComment());
        if (node.getPlugIn() != null) {
            attribute("plug-in", node.getPlugIn());
            attribute("plug-in-name", node.getPlugInName());
            attribute("plug-in-site", node.getPlugInSite());
        }
        settings("node", node.getSettings(), 2);
    }

    private void setting(Setting setting, int depth) {
        indent(depth);
        out.append("<setting");
        attribute("name", setting.getName());
        attribute("value", setting.getValue());
        settings("setting", setting.getSettings(), depth);
    }

    /** Ends the element's start tag, and the element. */
    private void settings(String element, List<Setting> settings, int depth) {
        if (settings.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        settings.forEach(setting -> setting(setting, depth + 1));
        indent(depth);
        out.append("</").append(element).append(">\n");
    }

    private void wire(Wire wire) {
        out.append("    <wire");
        attribute("from", wire.getSource().getId());
        attribute("output", wire.getSourcePort());
        attribute("to", wire.getTarget().getId());
        attribute("input", wire.getTargetPort());
        out.append("/>\n");
    }

    private void note(Note note) {
        out.append("    <note");
        attribute("id", note.getId());
        attribute("text", note.getText() == null ? "" : note.getText());
        out.append("/>\n");
    }

    private void layout(Flow flow) {
        if (flow.getNodes().isEmpty() && flow.getNotes().isEmpty()) {
            return;
        }
        out.append("  <layout>\n");
        for (Node node : flow.getNodes()) {
            place(node.getId(), node.getX(), node.getY());
            out.append("/>\n");
        }
        for (Note note : flow.getNotes()) {
            place(note.getId(), note.getX(), note.getY());
            attribute("width", note.getWidth());
            attribute("height", note.getHeight());
            out.append("/>\n");
        }
        out.append("  </layout>\n");
    }

    private void place(String id, int x, int y) {
        out.append("    <place");
        attribute("of", id);
        attribute("x", x);
        attribute("y", y);
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }

    /** Writes an attribute; {@code null} writes none. */
    private void attribute(String name, Object value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value.toString());
            out.append('"');
        }
    }

    /** Escapes more than XML asks for: a line end inside a value would break the rule of one element a line. */
    private void escape(String text) {
        int forbidden = XmlText.firstForbidden(text);
        if (forbidden >= 0) {
            throw new IllegalArgumentException(Messages.text("refuse.character", XmlText.name(forbidden)));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
    }
}
