// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.StringReader;
import java.util.List;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.stitchbird.model.text.Messages;

/**
 * Goes through the elements of an XML text and refuses, with line and column, what a flow file must not hold.
 *
 * <p>Document types are refused before any of their entities could be looked at, so nothing outside is ever read and
 * nothing grows.
 */
final class XmlCursor {
    /** Where an element's start tag ends; {@link XmlCursor#error(Mark, String, Object...)} finds its beginning. */
    record Mark(int line, int column) {
    }

    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_WORD = 40;

    private final String text;
    private final String file;
    private final XMLStreamReader reader;
    private Mark mark = new Mark(1, 1);

    XmlCursor(String text, String file) throws FlowFormatException {
        this.text = text;
        this.file = file;
        try {
            reader = factory().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase(UTF_8)) {
            throw error(mark, "format.declared-encoding", encoding);
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw error(mark, "format.xml-version", reader.getVersion());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Java counts &amp; and &#10; as entities too. There are no others here, and FlowFile.LARGEST bounds the rest.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * FlowFile.DEEPEST_SETTING));
        return factory;
    }

    /** Goes to the root element. */
    void root() throws FlowFormatException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // the XML parser allows only comments and processing instructions here
        }
    }

    /** Goes to the next element inside the one where the cursor is or was; at its end gives false and leaves it. */
    boolean child() throws FlowFormatException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT:
                    return true;
                case XMLStreamConstants.END_ELEMENT:
                    return false;
                case XMLStreamConstants.CHARACTERS:
                    if (!reader.isWhiteSpace()) {
                        throw strayText(reader.getText().strip());
                    }
                    break;
                default: // a comment or a processing instruction
                    break;
            }
        }
    }

    /** Reads the text of an element that holds nothing else, and leaves the element. */
    String content() throws FlowFormatException {
        String element = name();
        StringBuilder content = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS -> content.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return content.toString();
                }
                case XMLStreamConstants.START_ELEMENT -> throw error(mark, "format.element", name(), element);
                default -> { }
            }
        }
    }

    /** Leaves an element that must hold nothing. */
    void nothing() throws FlowFormatException {
        String element = name();
        if (child()) {
            throw error(mark, "format.element", name(), element);
        }
    }

    /** Reads to the end of the text and refuses what stands behind the root element. */
    void end() throws FlowFormatException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // the XML parser refuses everything but comments, processing instructions and space
        }
    }

    String name() {
        return reader.getLocalName();
    }

    Mark mark() {
        return mark;
    }

    /** Refuses every attribute that is not in the list. */
    void allow(List<String> attributes) throws FlowFormatException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!attributes.contains(reader.getAttributeLocalName(i))) {
                throw error(mark, "format.attribute", reader.getAttributeLocalName(i), name());
            }
        }
    }

    /** The attribute's value; {@code null} when it is not there. */
    String optional(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    /** The attribute's value, which must be there and not be empty. */
    String required(String attribute) throws FlowFormatException {
        String value = optional(attribute);
        if (value == null || value.isEmpty()) {
            throw error(mark, "format.missing", name(), attribute);
        }
        return value;
    }

    /** The attribute's whole number, which must be there and lie in the range. */
    int integer(String attribute, int least) throws FlowFormatException {
        String value = required(attribute);
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw error(mark, least > Integer.MIN_VALUE ? "format.number-least" : "format.number", attribute, value, least);
    }

    /** The attribute's whole number; {@code null} when it is not there. */
    Long number(String attribute) throws FlowFormatException {
        String value = optional(attribute);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw error(mark, "format.number", attribute, value);
        }
    }

    /** Refuses the element at the mark with the sentence of that key. */
    FlowFormatException error(Mark at, String key, Object... arguments) {
        return error(text.lastIndexOf('<', offset(at) - 1), key, arguments);
    }

    private FlowFormatException error(int offset, String key, Object... arguments) {
        Place place = Place.of(text, Math.max(0, offset));
        return new FlowFormatException(file, place.line(), place.column(), Messages.text(key, arguments), null);
    }

    private FlowFormatException strayText(String stray) {
        String word = stray.split("\\s", 2)[0];
        String shown = word.substring(0, Math.min(word.length(), LONGEST_WORD));
        // not found when it holds references such as &amp;: then the next tag must do
        int found = text.lastIndexOf(word, offset(here()));
        return found >= 0 ? error(found, "format.text", shown) : error(here(), "format.text", shown);
    }

    /** The parser's own offset counts differently with and without an XML declaration, so lines are counted here. */
    private int offset(Mark at) {
        int start = 0;
        for (int line = 1; line < at.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(text.length(), start + at.column() - 1);
    }

    private int next() throws FlowFormatException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw error(text.lastIndexOf("<!DOCTYPE", offset(here())), "format.doctype");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                mark = here();
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Mark here() {
        Location location = reader.getLocation();
        return new Mark(location.getLineNumber(), location.getColumnNumber());
    }

    private FlowFormatException broken(XMLStreamException e) {
        Location location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNumber());
        int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
        // the message's first line repeats the place
        String said = e.getMessage().substring(e.getMessage().lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
        return new FlowFormatException(file, line, column, Messages.text("format.broken", said), e);
    }
}
