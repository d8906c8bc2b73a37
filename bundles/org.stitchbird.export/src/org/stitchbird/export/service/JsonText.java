// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes plain values as JSON that people read. */
final class JsonText {
    private JsonText() {
    }

    /** An object with members in the order of the arguments: a name, its value, the next name, and so on. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** The text of maps, lists, texts, numbers, truth values and {@code null}. */
    static String of(Object value) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        switch (value) {
            case null -> json.nullValue();
            case Map<?, ?> object -> {
                json.beginObject();
                for (Map.Entry<?, ?> member : object.entrySet()) {
                    json.name((String) member.getKey());
                    write(json, member.getValue());
                }
                json.endObject();
            }
            case List<?> array -> {
                json.beginArray();
                for (Object element : array) {
                    write(json, element);
                }
                json.endArray();
            }
            case Number number -> json.value(number);
            case Boolean truth -> json.value(truth);
            default -> json.value((String) value);
        }
    }
}
