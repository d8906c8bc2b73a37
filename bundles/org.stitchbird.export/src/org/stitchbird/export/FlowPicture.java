// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Wire;

/** A flow as a picture, looking like the canvas; drawn without a display. */
public final class FlowPicture {
    private static final int MARGIN = 24;

    private final Flow flow;
    private final NodeTypes types;
    private final Theme theme;

    /** A picture of a flow in the colours of a theme. */
    public FlowPicture(Flow flow, NodeTypes types, Theme theme) {
        this.flow = flow;
        this.types = types;
        this.theme = theme;
    }

    /** Writes the picture as SVG; the stream stays open. */
    public void writeSvg(OutputStream out) throws IOException {
        out.write(svg().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the picture as PNG with so many pixels for each unit of the canvas; the stream stays open. */
    public void writePng(OutputStream out, double scale) throws IOException {
        SvgRaster.writePng(svg(), scale, out);
    }

    /** The picture as the text of an SVG document. */
    public String svg() {
        Frame frame = frame();
        SvgWriter svg = new SvgWriter();
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d %d %d %d\">",
                frame.width(), frame.height(), frame.x(), frame.y(), frame.width(), frame.height());
        svg.add("<title>%s</title>", SvgWriter.escape(flow.getTitle() == null ? "" : flow.getTitle()));
        svg.add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>", frame.x(), frame.y(),
                frame.width(), frame.height(), theme.canvas().hex());
        flow.getNotes().forEach(note -> note(svg, note));
        flow.getWires().forEach(wire -> wire(svg, wire));
        for (Node node : flow.getNodes()) {
            CardPicture.draw(svg, node, types, theme);
        }
        return svg.add("</svg>").toString();
    }

    /** What has to be seen, with a margin. */
    private record Frame(int x, int y, int width, int height) {
    }

    private Frame frame() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Node node : flow.getNodes()) {
            left = Math.min(left, node.getX());
            top = Math.min(top, node.getY());
            right = Math.max(right, node.getX() + Card.WIDTH);
            bottom = Math.max(bottom, node.getY() + CardPicture.height(types.spec(node.getType())));
        }
        for (Note note : flow.getNotes()) {
            left = Math.min(left, note.getX());
            top = Math.min(top, note.getY());
            right = Math.max(right, note.getX() + note.getWidth());
            bottom = Math.max(bottom, note.getY() + note.getHeight());
        }
        if (left == Integer.MAX_VALUE) {
            return new Frame(0, 0, 2 * MARGIN, 2 * MARGIN);
        }
        return new Frame(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }

    private void note(SvgWriter svg, Note note) {
        svg.add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>", note.getX(), note.getY(),
                note.getWidth(), note.getHeight(), theme.tinted(theme.warning(), theme.canvas()).hex());
        List<String> lines = NoteLines.wrap(note.getText() == null ? "" : note.getText(), 12, note.getWidth() - 28);
        int y = note.getY() + 22;
        for (int i = 0; i < lines.size() && y < note.getY() + note.getHeight(); i++, y += 20) {
            svg.text(note.getX() + 14, y, 12, i == 0 ? 700 : 400, theme.text().hex(), "start", lines.get(i));
        }
    }

    private void wire(SvgWriter svg, Wire wire) {
        Optional<NodeSpec> from = types.spec(wire.getSource().getType());
        Optional<NodeSpec> to = types.spec(wire.getTarget().getType());
        int x1 = wire.getSource().getX() + Card.WIDTH;
        int y1 = wire.getSource().getY() + portY(from, from.map(NodeSpec::outputs).orElse(List.of()),
                wire.getSourcePort());
        int x2 = wire.getTarget().getX();
        int y2 = wire.getTarget().getY() + portY(to, to.map(NodeSpec::inputs).orElse(List.of()), wire.getTargetPort());
        int reach = Card.reach(x2 - x1);
        Rgb colour = theme.of(from.flatMap(spec -> spec.output(wire.getSourcePort())).map(Port::kind)
                .orElse(new Kind("unknown")));
        svg.add("<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
                + " stroke-opacity=\"0.7\"/>", x1, y1, x1 + reach, y1, x2 - reach, y2, x2, y2, colour.hex());
    }

    /** The y of a port's centre from the top of its card; the middle for a port that the type does not have. */
    private static int portY(Optional<NodeSpec> spec, List<Port> ports, String name) {
        int height = CardPicture.height(spec);
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).name().equals(name)) {
                return Card.portY(i, ports.size(), height);
            }
        }
        return height / 2;
    }
}
