// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.export.Messages;

/** What of the evaluations of a flow is not as in a pack, to the last bit. */
final class FigureDifferences {
    private static final String SUBJECT = "figures";
    /** What of a score is data; the rest are words, which follow the language of the person. */
    private static final List<String> PARTS = List.of("task", "target", "labels", "confusion", "perLabel", "curves",
            "costs", "runs", "clusters");
    private static final int DIGITS = 3;

    private FigureDifferences() {
    }

    static List<Finding> of(JsonElement then, Evidence now) {
        List<JsonElement> before = Json.list(then, "evaluations");
        List<JsonElement> after = Json.list(now.index(), "evaluations");
        List<Finding> findings = new ArrayList<>();
        for (JsonElement gone : before) {
            if (same(after, gone).isEmpty()) {
                findings.add(Finding.different(SUBJECT, "verify.evaluation.gone", Json.text(gone, "name")));
            }
        }
        for (JsonElement each : after) {
            Optional<JsonElement> old = same(before, each);
            if (old.isEmpty()) {
                findings.add(Finding.different(SUBJECT, "verify.evaluation.new", Json.text(each, "name")));
            } else {
                evaluation(Json.text(each, "name"), Json.member(old.get(), "evaluation"),
                        Json.member(each, "evaluation"), findings);
            }
        }
        return findings;
    }

    private static Optional<JsonElement> same(List<JsonElement> all, JsonElement one) {
        return all.stream().filter(each -> Json.text(each, "node").equals(Json.text(one, "node"))
                && Json.text(each, "port").equals(Json.text(one, "port"))).findFirst();
    }

    private static void evaluation(String name, JsonElement then, JsonElement now, List<Finding> findings) {
        List<JsonElement> before = Json.list(then, "scores");
        List<JsonElement> after = Json.list(now, "scores");
        if (before.size() != after.size()) {
            findings.add(Finding.different(SUBJECT, "verify.scores", name, before.size(), after.size()));
            return;
        }
        for (int i = 0; i < after.size(); i++) {
            score(name, before.get(i), after.get(i), findings);
        }
        JsonElement comparison = wordless(Json.member(now, "comparison"));
        if (!Json.same(wordless(Json.member(then, "comparison")), comparison)) {
            findings.add(Finding.different(SUBJECT, "verify.comparison", name));
        } else if (!comparison.isJsonNull()) {
            findings.add(Finding.same(SUBJECT, "verify.comparison.same", name));
        }
    }

    private static JsonElement wordless(JsonElement comparison) {
        JsonElement copy = comparison.deepCopy();
        for (JsonElement learner : Json.list(copy, "learners")) {
            if (learner instanceof JsonObject object) {
                object.remove("learner");
            }
        }
        return copy;
    }

    private static void score(String name, JsonElement then, JsonElement now, List<Finding> findings) {
        String learner = Json.text(now, "learner");
        int before = findings.size();
        JsonElement old = Json.member(then, "metrics");
        JsonElement fresh = Json.member(now, "metrics");
        Set<String> metrics = new LinkedHashSet<>(Json.names(old));
        metrics.addAll(Json.names(fresh));
        for (String id : metrics) {
            JsonElement was = Json.member(old, id);
            JsonElement is = Json.member(fresh, id);
            if (!Json.same(was, is)) {
                findings.add(Finding.different(SUBJECT, "verify.metric", name, learner, MetricText.name(id),
                        Json.shown(was), Json.shown(is), difference(was, is)));
            }
        }
        for (String part : PARTS) {
            if (!Json.same(Json.member(then, part), Json.member(now, part))) {
                findings.add(Finding.different(SUBJECT, "verify.part", name, learner, Messages.get("part." + part)));
            }
        }
        if (findings.size() == before) {
            findings.add(Finding.same(SUBJECT, "verify.figures.same", name, learner, metrics.size()));
        }
    }

    /** By how much a number has changed, with its sign; a dash when one of them is none. */
    private static String difference(JsonElement was, JsonElement is) {
        try {
            BigDecimal by = new BigDecimal(is.getAsDouble()).subtract(new BigDecimal(was.getAsDouble()))
                    .round(new MathContext(DIGITS));
            return (by.signum() < 0 ? "−" : "+") + by.abs().stripTrailingZeros();
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            return "–";
        }
    }
}
