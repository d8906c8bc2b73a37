// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.RunLog;

/** Writes a run as lines of JSON that people can diff: the first is of the run, each further one of a node. */
final class RunLogText {
    /** Of the form of the text; another number is not read. */
    static final int VERSION = 1;

    private RunLogText() {
    }

    static String of(RunLog run) {
        StringWriter text = new StringWriter();
        try {
            line(text, head(run, new JsonWriter(text)));
            for (NodeLog node : run.nodes()) {
                line(text, node(node, new JsonWriter(text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void line(StringWriter text, JsonWriter object) throws IOException {
        object.endObject().flush();
        text.write('\n');
    }

    private static JsonWriter head(RunLog run, JsonWriter json) throws IOException {
        json.beginObject().name("stitchbirdRun").value(VERSION);
        json.name("id").value(run.id());
        json.name("flow").value(run.flow());
        json.name("scope").value(run.scope().name());
        json.name("begun").value(run.begun());
        json.name("millis").value(run.millis());
        json.name("outcome").value(run.outcome().name());
        json.name("sentence").value(run.sentence());
        json.name("heap").value(run.heap());
        // Tells whether the lines that follow are all there.
        return json.name("nodes").value(run.nodes().size());
    }

    private static JsonWriter node(NodeLog node, JsonWriter json) throws IOException {
        json.beginObject().name("node").value(node.node());
        json.name("name").value(node.name());
        json.name("type").value(node.type());
        json.name("fate").value(node.fate().name());
        json.name("reason").value(node.reason());
        json.name("millis").value(node.millis());
        rows(json, "in", node.in());
        rows(json, "out", node.out());
        json.name("heap").value(node.heap());
        json.name("key").value(node.key());
        settings(json, "settings", node.settings());
        settings(json, "files", node.files());
        json.name("headlines").beginArray();
        for (Headline headline : node.headlines()) {
            json.beginObject().name("learner").value(headline.learner()).name("metric").value(headline.metric());
            // As text, since JSON has no NaN.
            json.name("value").value(Double.toString(headline.value())).endObject();
        }
        return json.endArray();
    }

    private static void rows(JsonWriter json, String name, List<Rows> rows) throws IOException {
        json.name(name).beginArray();
        for (Rows each : rows) {
            json.beginObject().name("port").value(each.port()).name("rows").value(each.rows()).endObject();
        }
        json.endArray();
    }

    private static void settings(JsonWriter json, String name, List<Setting> settings) throws IOException {
        json.name(name).beginArray();
        for (Setting each : settings) {
            json.beginObject().name("name").value(each.name()).name("shown").value(each.shown()).name("print")
                    .value(each.print()).endObject();
        }
        json.endArray();
    }
}
