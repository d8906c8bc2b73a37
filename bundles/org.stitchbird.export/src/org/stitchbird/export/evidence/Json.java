// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Plain data as JSON that loses no bit: records of texts, numbers, enums, lists, maps, arrays and further records.
 *
 * <p>Numbers are written so that they read back the same; those that JSON cannot hold stand as text ({@code "NaN"}).
 */
final class Json {
    private static final int MOST_SHOWN = 120;
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();
    private static final Gson COMPACT = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    /** The data as JSON. */
    static JsonElement of(Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement json -> json;
            case String text -> new JsonPrimitive(text);
            case Boolean either -> new JsonPrimitive(either);
            case Double number when number.isNaN() || number.isInfinite() -> new JsonPrimitive(number.toString());
            case Number number -> new JsonPrimitive(number);
            case Enum<?> one -> new JsonPrimitive(one.name().toLowerCase(Locale.ROOT));
            case List<?> list -> array(list);
            case Map<?, ?> map -> map(map);
            case Record record -> record(record);
            default -> array(value);
        };
    }

    private static JsonArray array(List<?> list) {
        JsonArray array = new JsonArray();
        list.forEach(each -> array.add(of(each)));
        return array;
    }

    private static JsonArray array(Object values) {
        if (!values.getClass().isArray()) {
            throw new IllegalArgumentException("No plain data: " + values.getClass());
        }
        JsonArray array = new JsonArray();
        for (int i = 0; i < Array.getLength(values); i++) {
            array.add(of(Array.get(values, i)));
        }
        return array;
    }

    private static JsonObject map(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.add(key.toString(), of(value)));
        return object;
    }

    private static JsonObject record(Record record) {
        JsonObject object = new JsonObject();
        try {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                object.add(part.getName(), of(part.getAccessor().invoke(record)));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return object;
    }

    /** The text of JSON for people, with an end of line. */
    static String pretty(JsonElement json) {
        return PRETTY.toJson(json) + "\n";
    }

    /** The text of JSON in one line. */
    static String compact(JsonElement json) {
        return COMPACT.toJson(json);
    }

    /** Whether both are the same; numbers by their bits. */
    static boolean same(JsonElement one, JsonElement other) {
        if (one instanceof JsonPrimitive a && other instanceof JsonPrimitive b && a.isNumber() && b.isNumber()) {
            return Double.doubleToLongBits(a.getAsDouble()) == Double.doubleToLongBits(b.getAsDouble());
        } else if (one instanceof JsonArray a && other instanceof JsonArray b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = same(a.get(i), b.get(i));
            }
            return same;
        } else if (one instanceof JsonObject a && other instanceof JsonObject b) {
            return a.keySet().equals(b.keySet())
                    && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return one.equals(other);
    }

    /** A member of an object; JSON's null when there is none, or when it is no object. */
    static JsonElement member(JsonElement json, String name) {
        JsonElement member = json.isJsonObject() ? json.getAsJsonObject().get(name) : null;
        return member == null ? JsonNull.INSTANCE : member;
    }

    /** A member that is a text or a number, as text; empty for all else. */
    static String text(JsonElement json, String name) {
        JsonElement member = member(json, name);
        return member.isJsonPrimitive() ? member.getAsString() : "";
    }

    /** The elements of a list; none when it is no list. */
    static List<JsonElement> list(JsonElement json) {
        return json.isJsonArray() ? json.getAsJsonArray().asList() : List.of();
    }

    /** The elements of a list under a name. */
    static List<JsonElement> list(JsonElement json, String name) {
        return list(member(json, name));
    }

    /** The names of the members of an object, in order; none when it is no object. */
    static Set<String> names(JsonElement json) {
        return json.isJsonObject() ? json.getAsJsonObject().keySet() : Set.of();
    }

    /** A value as people read it in a sentence: not too long, and whole numbers without a fraction. */
    static String shown(JsonElement json) {
        if (json.isJsonNull()) {
            return "–";
        }
        String text = json.isJsonPrimitive() ? json.getAsString().replaceFirst("\\.0$", "") : compact(json);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
