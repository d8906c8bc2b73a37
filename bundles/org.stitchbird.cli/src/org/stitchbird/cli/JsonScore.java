// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.OptionalDouble;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Runs;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.session.RunEvent;

/** Writes a score as one JSON object: its metrics by their ids, and what belongs to labels, runs and clusters. */
final class JsonScore {
    /** Enough to draw a curve by, and few enough for a line of text. */
    private static final int CURVE_POINTS = 50;
    /** With more labels their curves would be most of the text. */
    private static final int CURVE_LABELS = 10;

    private JsonScore() {
    }

    static void write(JsonWriter json, RunEvent.NodeChanged node, Score score) throws IOException {
        json.beginObject();
        json.name("node").value(node.node());
        json.name("name").value(node.name());
        json.name("learner").value(score.learner());
        json.name("method").value(score.method());
        json.name("task").value(JsonLines.lower(score.task()));
        json.name("target").value(score.target());
        JsonLines.metrics(json, score.metrics());
        if (!score.labels().isEmpty()) {
            labels(json, score);
        }
        if (score.runs() != null) {
            runs(json, score);
        }
        if (score.clusters() != null) {
            clusters(json, score.clusters());
        }
        json.endObject();
    }

    private static void labels(JsonWriter json, Score score) throws IOException {
        JsonLines.strings(json, "labels", score.labels());
        matrix(json, "confusion", score.confusion());
        if (score.costs().length > 0) {
            matrix(json, "costs", score.costs());
        }
        json.name("perLabel").beginArray();
        for (int i = 0; i < score.perLabel().size(); i++) {
            json.beginObject();
            json.name("label").value(score.labels().get(i));
            JsonLines.metrics(json, score.perLabel().get(i));
            json.endObject();
        }
        json.endArray();
        if (!score.curves().isEmpty() && score.curves().size() <= CURVE_LABELS) {
            json.name("curves").beginArray();
            for (LabelCurves curves : score.curves()) {
                json.beginObject();
                json.name("label").value(curves.label());
                curve(json, "roc", curves.roc());
                curve(json, "precisionRecall", curves.precisionRecall());
                json.endObject();
            }
            json.endArray();
        }
    }

    /** Pairs of x and y. */
    private static void curve(JsonWriter json, String name, Curve curve) throws IOException {
        json.name(name).beginArray();
        for (CurvePoint point : curve.thinned(CURVE_POINTS).points()) {
            json.beginArray();
            JsonLines.number(json, point.x());
            JsonLines.number(json, point.y());
            json.endArray();
        }
        json.endArray();
    }

    private static void runs(JsonWriter json, Score score) throws IOException {
        Runs runs = score.runs();
        json.name("runs").beginObject();
        json.name("count").value(runs.count());
        json.name("deviation").beginObject();
        for (String metric : score.metrics().keySet()) {
            OptionalDouble deviation = runs.deviation(metric);
            if (deviation.isPresent()) {
                json.name(metric);
                JsonLines.number(json, deviation.getAsDouble());
            }
        }
        json.endObject();
        json.endObject();
    }

    private static void clusters(JsonWriter json, Clusters clusters) throws IOException {
        json.name("clusterRows").beginObject();
        for (int i = 0; i < clusters.names().size(); i++) {
            json.name(clusters.names().get(i));
            JsonLines.number(json, clusters.rows().get(i));
        }
        json.endObject();
        if (!clusters.labels().isEmpty()) {
            JsonLines.strings(json, "clusterLabels", clusters.labels());
            matrix(json, "classesToClusters", clusters.counts());
            json.name("assigned").beginArray();
            for (int label : clusters.assigned()) {
                json.value(label < 0 ? null : clusters.labels().get(label));
            }
            json.endArray();
        }
    }

    private static void matrix(JsonWriter json, String name, double[][] rows) throws IOException {
        json.name(name).beginArray();
        for (double[] row : rows) {
            json.beginArray();
            for (double cell : row) {
                JsonLines.number(json, cell);
            }
            json.endArray();
        }
        json.endArray();
    }
}
