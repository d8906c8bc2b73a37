// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.card.CardText;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.model.flow.Node;

/** Draws the card of one node. */
final class CardPicture {
    private static final Pattern INSIDE_SVG = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final int TEXT_WIDTH = Card.WIDTH - Card.TEXT_X - 12;

    private CardPicture() {
    }

    /** The height of a card of that type; of an ordinary card when the type is not known. */
    static int height(Optional<NodeSpec> spec) {
        return Card.height(spec.map(each -> Math.max(each.inputs().size(), each.outputs().size())).orElse(1));
    }

    static void draw(SvgWriter svg, Node node, NodeTypes types, Theme theme) {
        Optional<NodeSpec> spec = types.spec(node.getType());
        int height = height(spec);
        Rgb colour = spec.map(NodeSpec::step).map(theme::of).orElse(theme.muted());
        svg.add("<g transform=\"translate(%d %d)\">", node.getX(), node.getY());
        svg.add("<rect width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"%s/>", Card.WIDTH, height,
                Card.RADIUS, theme.card().hex(), theme.line().hex(),
                spec.isPresent() ? "" : " stroke-dasharray=\"4 3\"");
        int iconY = (height - Card.ICON_GROUND) / 2;
        svg.add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>", Card.ICON_X, iconY,
                Card.ICON_GROUND, Card.ICON_GROUND, Card.ICON_RADIUS, theme.tinted(colour, theme.card()).hex());
        icon(svg, types, node.getType(), colour, iconY);
        String name = node.getName() != null && !node.getName().isBlank() ? node.getName()
                : spec.map(NodeSpec::name).orElse(node.getId());
        String line = spec.map(known -> CardText.settings(known, SettingValues.of(node))).orElse(node.getType());
        int middle = height / 2;
        svg.text(Card.TEXT_X, line.isEmpty() ? middle + 4 : middle - 3, 12.5, 700, theme.text().hex(), "start",
                SvgWriter.fitting(name, 12.5, TEXT_WIDTH));
        svg.text(Card.TEXT_X, middle + 14, 11, 400, theme.muted().hex(), "start",
                SvgWriter.fitting(line, 11, TEXT_WIDTH));
        ports(svg, spec.map(NodeSpec::inputs).orElse(List.of()), 0, height, theme, true);
        ports(svg, spec.map(NodeSpec::outputs).orElse(List.of()), Card.WIDTH, height, theme, false);
        svg.add("</g>");
    }

    private static void ports(SvgWriter svg, List<Port> ports, int x, int height, Theme theme, boolean inputs) {
        for (int i = 0; i < ports.size(); i++) {
            Rgb colour = theme.of(ports.get(i).kind());
            svg.add("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>", x,
                    Card.portY(i, ports.size(), height), Card.PORT - 1, inputs ? theme.card().hex() : colour.hex(),
                    colour.hex());
        }
    }

    private static void icon(SvgWriter svg, NodeTypes types, String type, Rgb colour, int groundY) {
        URL url = types.find(type).map(known -> known.icon()).orElse(null);
        if (url == null) {
            return;
        }
        try (InputStream in = url.openStream()) {
            Matcher inside = INSIDE_SVG.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (inside.find()) {
                double inset = (Card.ICON_GROUND - Card.ICON) / 2.0;
                svg.add("<g transform=\"translate(%s %s) scale(%s)\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
                        + " stroke-linecap=\"round\" stroke-linejoin=\"round\">", SvgWriter.number(Card.ICON_X + inset),
                        SvgWriter.number(groundY + inset), Card.ICON / 24.0, colour.hex());
                svg.add("%s", inside.group(1).strip().replace("currentColor", colour.hex()));
                svg.add("</g>");
            }
        } catch (IOException e) {
            // A card without its icon still tells its name.
            System.getLogger(CardPicture.class.getName()).log(System.Logger.Level.WARNING, "Icon of " + type, e);
        }
    }
}
