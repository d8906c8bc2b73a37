// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SettingValue;

/**
 * The value of a setting in one line, as the index holds defaults: {@code text{name=value;name=value}[item,item]},
 * where only the parts that are there are written.
 */
final class ValueText {
    private static final String SPECIAL = "\\{}[]=;,";
    private final String text;
    private int at;

    private ValueText(String text) {
        this.text = text;
    }

    /** The value as one line. */
    static String write(SettingValue value) {
        StringBuilder line = new StringBuilder();
        write(value, line);
        return line.toString();
    }

    private static void write(SettingValue value, StringBuilder line) {
        escape(value.text(), line);
        if (!value.settings().isEmpty()) {
            line.append('{');
            value.settings().forEach((name, nested) -> {
                escape(name, line);
                line.append('=');
                write(nested, line);
                line.append(';');
            });
            line.append('}');
        }
        if (!value.items().isEmpty()) {
            line.append('[');
            value.items().forEach(item -> {
                write(item, line);
                line.append(',');
            });
            line.append(']');
        }
    }

    private static void escape(String plain, StringBuilder line) {
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            switch (letter) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(SPECIAL.indexOf(letter) < 0 ? "" : "\\").append(letter);
            }
        }
    }

    /** The value of a line that {@link #write} has made. */
    static SettingValue read(String line) {
        return new ValueText(line).value();
    }

    private SettingValue value() {
        String own = plain();
        Map<String, SettingValue> settings = new LinkedHashMap<>();
        List<SettingValue> items = new ArrayList<>();
        if (next('{')) {
            while (!next('}')) {
                String name = plain();
                at++;
                settings.put(name, value());
                at++;
            }
        }
        if (next('[')) {
            while (!next(']')) {
                items.add(value());
                at++;
            }
        }
        return new SettingValue(own, items, settings);
    }

    private boolean next(char letter) {
        if (at < text.length() && text.charAt(at) == letter) {
            at++;
            return true;
        }
        return false;
    }

    private String plain() {
        StringBuilder plain = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '\\') {
                plain.append(control(text.charAt(at + 1)));
                at += 2;
            } else if (SPECIAL.indexOf(letter) >= 0) {
                break;
            } else {
                plain.append(letter);
                at++;
            }
        }
        return plain.toString();
    }

    private static char control(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
