// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.weka.Messages;

/** Reads the text of a KnowledgeFlow file; docs/knowledge-flow.md describes the format. */
final class KfParser {
    private static final int DEEPEST = 50;
    private final JsonReader json;
    private final String file;

    private KfParser(String text, String file) {
        json = new JsonReader(new StringReader(text));
        this.file = file;
    }

    /**
     * The steps in a text.
     *
     * @param file what messages call it
     * @throws FormatException if it is no flow of the KnowledgeFlow, with the place
     */
    static KfFlow parse(String text, String file) throws FormatException {
        if (text.stripLeading().startsWith("<")) {
            throw new FormatException(Messages.get("kf.legacy", file), null);
        }
        KfParser parser = new KfParser(text, file);
        try {
            return parser.flow();
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s)\\s*See https?://.*", "");
            throw new FormatException(Messages.get("kf.damaged", file, reason), e);
        } catch (IOException e) {
            throw e instanceof FormatException format ? format
                    : new FormatException(Messages.get("kf.damaged", file, e.getMessage()), e);
        }
    }

    private KfFlow flow() throws IOException {
        String name = "";
        List<KfStep> steps = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "flow_name" -> name = value(0) instanceof String text ? text : "";
                case "steps" -> steps = steps();
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (steps == null) {
            throw new FormatException(Messages.get("kf.noSteps", file), null);
        }
        requireNames(steps);
        return new KfFlow(name, steps);
    }

    /** The first name that occurs twice would make connections ambiguous. */
    private void requireNames(List<KfStep> steps) throws FormatException {
        Set<String> names = new HashSet<>();
        for (KfStep step : steps) {
            if (step.className().isEmpty() || step.name().isEmpty()) {
                throw new FormatException(Messages.get("kf.noName", file), null);
            }
            if (!names.add(step.name())) {
                throw new FormatException(Messages.get("kf.nameTwice", file, step.name()), null);
            }
        }
        for (KfStep step : steps) {
            for (String target : step.leaving().values().stream().flatMap(List::stream).toList()) {
                if (!names.contains(target)) {
                    throw new FormatException(Messages.get("kf.noTarget", file, step.name(), target), null);
                }
            }
        }
    }

    private List<KfStep> steps() throws IOException {
        List<KfStep> steps = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            steps.add(step());
        }
        json.endArray();
        return steps;
    }

    private KfStep step() throws IOException {
        String className = "";
        Map<String, Object> properties = Map.of();
        Map<String, List<String>> leaving = Map.of();
        int[] place = {0, 0};
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "class" -> className = value(0) instanceof String text ? text : "";
                case "properties" -> properties = object(0);
                case "connections" -> leaving = connections();
                case "coordinates" -> place = place(value(0));
                default -> json.skipValue();
            }
        }
        json.endObject();
        String name = properties.get("name") instanceof String text ? text : "";
        return new KfStep(className, name, properties, leaving, place[0], place[1]);
    }

    private static int[] place(Object text) {
        String[] parts = String.valueOf(text).split(",");
        return parts.length != 2 ? new int[] {0, 0}
                : new int[] {Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip())};
    }

    private Map<String, List<String>> connections() throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            List<String> targets = all.computeIfAbsent(json.nextName(), type -> new ArrayList<>());
            json.beginArray();
            while (json.hasNext()) {
                targets.add(json.nextString());
            }
            json.endArray();
        }
        json.endObject();
        return all;
    }

    private Map<String, Object> object(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new FormatException(Messages.get("kf.deep", file), null);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            Object value = value(depth);
            if (value != null) {
                all.put(name, value);
            }
        }
        json.endObject();
        return all;
    }

    /** A text, a map, or {@code null} for null and for lists, which Weka does not read either. */
    private Object value(int depth) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(depth + 1);
            case BOOLEAN -> String.valueOf(json.nextBoolean());
            case STRING, NUMBER -> KfText.read(json.nextString());
            default -> {
                if (json.peek() == JsonToken.NULL) {
                    json.nextNull();
                } else {
                    json.skipValue();
                }
                yield null;
            }
        };
    }
}
