// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;

/** Reads what {@link RunLogText} has written. */
final class RunLogReader {
    private RunLogReader() {
    }

    /** The run in a file; empty when it is damaged, of another version, or gone. */
    static Optional<RunLog> read(Path file) {
        try {
            return Optional.of(run(Files.readAllLines(file)));
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException
                | NullPointerException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            // Nothing that a person could do about it, and other runs are still there.
            return Optional.empty();
        }
    }

    private static RunLog run(List<String> lines) {
        JsonObject head = object(lines.get(0));
        if (head.get("stitchbirdRun").getAsInt() != RunLogText.VERSION
                || head.get("nodes").getAsInt() != lines.size() - 1) {
            throw new IllegalArgumentException("Not all of a run of this version");
        }
        List<NodeLog> nodes = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> nodes.add(node(object(line))));
        return new RunLog(text(head, "id"), text(head, "flow"), Scope.valueOf(text(head, "scope")),
                head.get("begun").getAsLong(), head.get("millis").getAsLong(), Outcome.valueOf(text(head, "outcome")),
                optional(head, "sentence"), head.get("heap").getAsLong(), nodes);
    }

    private static NodeLog node(JsonObject node) {
        return new NodeLog(text(node, "node"), text(node, "name"), text(node, "type"),
                Fate.valueOf(text(node, "fate")), optional(node, "reason"), node.get("millis").getAsLong(),
                rows(node, "in"), rows(node, "out"), node.get("heap").getAsLong(),
                settings(node, "settings"), settings(node, "files"), optional(node, "key"),
                list(node, "headlines", each -> new Headline(text(each, "learner"), text(each, "metric"),
                        each.get("value").getAsDouble())));
    }

    private static List<Rows> rows(JsonObject node, String name) {
        return list(node, name, each -> new Rows(text(each, "port"), each.get("rows").getAsLong()));
    }

    private static List<Setting> settings(JsonObject node, String name) {
        return list(node, name, each -> new Setting(text(each, "name"), text(each, "shown"), text(each, "print")));
    }

    private static <T> List<T> list(JsonObject of, String name, Function<JsonObject, T> make) {
        List<T> items = new ArrayList<>();
        JsonArray array = of.get(name).getAsJsonArray();
        array.forEach(item -> items.add(make.apply(item.getAsJsonObject())));
        return items;
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }

    private static String optional(JsonObject of, String name) {
        JsonElement value = of.get(name);
        return value.isJsonNull() ? null : value.getAsString();
    }
}
