// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the icon of a node type must keep to. */
final class IconContract {
    private IconContract() {
    }

    static List<String> violations(URL icon) {
        if (icon == null) {
            return List.of("it has no icon: put an SVG named as its class beside it");
        }
        String text;
        try (InputStream in = icon.openStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of("its icon " + icon + " cannot be read: " + e.getMessage());
        }
        List<String> violations = new ArrayList<>();
        try {
            drawing(parse(text), violations);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            violations.add("its icon is no well-formed SVG: " + e.getMessage());
        }
        if (!text.contains("currentColor")) {
            violations.add("its icon must be drawn in currentColor, so that it takes the colour of the theme");
        }
        return violations;
    }

    private static Element parse(String text) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    }

    private static void drawing(Element root, List<String> violations) {
        if (!"svg".equals(root.getLocalName()) || !"http://www.w3.org/2000/svg".equals(root.getNamespaceURI())) {
            violations.add("its icon must be an svg element in the namespace of SVG");
        }
        String box = root.getAttribute("viewBox").strip().replaceAll("[\\s,]+", " ");
        if (!box.equals("0 0 24 24")) {
            violations.add("its icon must have the viewBox '0 0 24 24', not '" + box + "'");
        }
        NodeList all = root.getElementsByTagName("*");
        if (all.getLength() == 0) {
            violations.add("its icon draws nothing");
        }
        for (int i = 0; i < all.getLength(); i++) {
            String name = ((Element) all.item(i)).getLocalName();
            if (List.of("script", "image", "foreignObject", "text", "style").contains(name)) {
                violations.add("its icon must not contain <" + name + ">: it would not look the same everywhere");
            }
        }
    }
}
