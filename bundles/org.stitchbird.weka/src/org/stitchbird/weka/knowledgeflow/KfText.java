// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.List;
import java.util.Map;

/**
 * Texts as Weka writes them into its JSON and reads them back.
 *
 * <p>Weka's reader takes a backslash in front of some letters for more than JSON does, so its writer puts a mark in
 * place of that backslash.
 */
final class KfText {
    private static final String MARK = "@@-@@";

    private KfText() {
    }

    /** A text of the file, freed of JSON, as it was meant. */
    static String read(String text) {
        return text.replace(MARK, "\\");
    }

    /** A text in quotes. */
    static String write(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        String marked = text.replaceAll("\\\\(?=[nrtbf])", MARK);
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The text of a file. */
    static String write(KfFlow flow) {
        StringBuilder text = new StringBuilder("{\n\t\"flow_name\" : ").append(write(flow.name()))
                .append(",\n\t\"steps\" : [\n");
        for (int i = 0; i < flow.steps().size(); i++) {
            KfStep step = flow.steps().get(i);
            text.append("\t\t{\n\t\t\t\"class\" : ").append(write(step.className()))
                    .append(",\n\t\t\t\"properties\" : ");
            value(text, step.properties(), 3);
            text.append(",\n\t\t\t\"connections\" : ");
            value(text, step.leaving(), 3);
            text.append(",\n\t\t\t\"coordinates\" : \"").append(step.x()).append(',').append(step.y())
                    .append("\"\n\t\t}").append(i < flow.steps().size() - 1 ? ",\n" : "\n");
        }
        return text.append("\t]\n}\n").toString();
    }

    private static void value(StringBuilder text, Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            String before = "\n";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(before).append("\t".repeat(depth + 1)).append(write(String.valueOf(entry.getKey())))
                        .append(" : ");
                value(text, entry.getValue(), depth + 1);
                before = ",\n";
            }
            text.append('\n').append("\t".repeat(depth)).append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                value(text, list.get(i), depth);
            }
            text.append(']');
        } else {
            text.append(value instanceof String string ? write(string) : String.valueOf(value));
        }
    }
}
