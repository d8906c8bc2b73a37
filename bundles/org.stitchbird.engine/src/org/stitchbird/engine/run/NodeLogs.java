// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.run.Ingredients.Part;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.text.Messages;

/**
 * Writes down what happened to the nodes of one run.
 *
 * <p>Every command does this: loops begin sooner than streams.
 */
final class NodeLogs {
    /** As many characters of a setting's value stay as they are; a longer one is told by its digest. */
    private static final int PLAIN = 40;

    private NodeLogs() {
    }

    /** A job that is done: it ran, or its kept result was taken. */
    static NodeLog done(Job job, NodeResult result, boolean reused) {
        return log(job, reused ? Fate.REUSED : Fate.RAN, reused ? null : reason(job), result.millis(),
                result.ingredients(), result.infos());
    }

    /** A job that ended without a result. */
    static NodeLog ended(Job job, Fate fate, String reason, long millis) {
        return log(job, fate, reason, millis, job.ingredients(), List.of());
    }

    private static NodeLog log(Job job, Fate fate, String reason, long millis, Ingredients ingredients,
            List<ResultInfo> infos) {
        List<Rows> out = new ArrayList<>();
        List<Headline> headlines = new ArrayList<>();
        for (ResultInfo info : infos) {
            if (info.rows() >= 0) {
                out.add(new Rows(info.port(), info.rows()));
            }
            if (info.evaluation() != null) {
                headlines.add(headline(info.evaluation()));
            }
        }
        return new NodeLog(job.node().id(), job.node().name(), job.node().typeId(), fate, reason, millis, in(job), out,
                -1, ingredients == null ? List.of() : settings(ingredients.settings()),
                ingredients == null ? List.of() : files(ingredients),
                ingredients == null ? null : ingredients.key(), headlines);
    }

    private static String reason(Job job) {
        NodeStatus before = job.before();
        return switch (before.state()) {
            case STALE -> before.sentence();
            case FAILED -> Messages.text("ran.failed");
            case FRESH -> Messages.text(job.writes() ? "ran.writes" : "ran.gone");
            default -> Messages.text("ran.first");
        };
    }

    private static List<Rows> in(Job job) {
        List<Rows> rows = new ArrayList<>();
        for (GraphWire wire : job.node().incoming()) {
            NodeResult before = job.inputs().get(wire.source());
            for (ResultInfo info : before == null ? List.<ResultInfo>of() : before.infos()) {
                if (info.port().equals(wire.sourcePort()) && info.rows() >= 0) {
                    rows.add(new Rows(wire.targetPort(), info.rows()));
                }
            }
        }
        return rows;
    }

    /** Settings as they are logged. */
    static List<Setting> settings(Map<String, Part> settings) {
        List<Setting> logged = new ArrayList<>();
        for (Map.Entry<String, Part> each : settings.entrySet()) {
            logged.add(new Setting(each.getKey(), each.getValue().shown(), print(each.getValue().canonical())));
        }
        return logged;
    }

    private static List<Setting> files(Ingredients ingredients) {
        List<Setting> logged = new ArrayList<>();
        for (Map.Entry<String, String> each : ingredients.files().entrySet()) {
            Part setting = ingredients.settings().get(each.getKey());
            logged.add(new Setting(each.getKey(), setting == null ? "" : setting.shown(), print(each.getValue())));
        }
        return logged;
    }

    private static String print(String canonical) {
        return canonical.length() <= PLAIN ? canonical : Digest.of("setting", canonical).hex().substring(0, PLAIN);
    }

    private static Headline headline(Evaluation evaluation) {
        String metric = EvaluationText.headline(evaluation);
        Score best = EvaluationText.best(evaluation);
        OptionalDouble value = best.metric(metric);
        return new Headline(best.learner(), metric, value.orElse(Double.NaN));
    }
}
