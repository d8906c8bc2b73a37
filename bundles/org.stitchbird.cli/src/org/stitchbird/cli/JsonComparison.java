// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.stitchbird.engine.data.ComparedLearner;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.session.RunEvent;

/** Writes a comparison of learners as one JSON object: what each reached, and each test of two of them. */
final class JsonComparison {
    private JsonComparison() {
    }

    static void write(JsonWriter json, RunEvent.NodeChanged node, Comparison comparison) throws IOException {
        json.beginObject();
        json.name("node").value(node.node());
        json.name("name").value(node.name());
        json.name("metric").value(comparison.headline());
        json.name("level").value(comparison.level());
        json.name("results").value(comparison.results());
        JsonLines.strings(json, "sentences", ComparisonText.sentences(comparison));
        json.name("learners").beginArray();
        for (ComparedLearner learner : comparison.learners()) {
            json.beginObject();
            json.name("learner").value(learner.learner());
            json.name("mean").beginObject();
            JsonLines.metrics(json, learner.means());
            json.endObject();
            json.name("deviation").beginObject();
            JsonLines.metrics(json, learner.deviations());
            json.endObject();
            json.endObject();
        }
        json.endArray();
        json.name("tests").beginArray();
        for (PairedTest test : comparison.tests()) {
            test(json, test);
        }
        json.endArray();
        json.endObject();
    }

    /** Learners by their position in the list, from 0. */
    private static void test(JsonWriter json, PairedTest test) throws IOException {
        json.beginObject();
        json.name("metric").value(test.metric());
        json.name("first").value(test.first());
        json.name("second").value(test.second());
        json.name("difference");
        JsonLines.number(json, test.difference());
        json.name("t");
        JsonLines.number(json, test.t());
        json.name("p");
        JsonLines.number(json, test.p());
        json.name("outcome").value(JsonLines.lower(test.outcome()));
        json.endObject();
    }
}
