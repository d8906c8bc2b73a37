// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;

/**
 * One result, or one score of an evaluation, as a card tells it.
 *
 * @param title what it is of
 * @param figure the figure that matters most
 * @param sentence the same in plain words; may be empty
 * @param kind the id of its kind
 * @param good whether a score is better than guessing; true for everything that is no score
 */
record ResultCard(String title, String figure, String sentence, String kind, boolean good) {
    /** The cards of results, in their order. */
    static List<ResultCard> of(List<ResultInfo> results, NodeSpec spec) {
        return results.stream().flatMap(each -> each.evaluation() == null ? Stream.of(plain(each, spec))
                : each.evaluation().scores().stream().map(ResultCard::score)).toList();
    }

    /** Green for what is good, amber for a score that guessing would reach too, else the colour of its kind. */
    Function<Theme, Rgb> tone() {
        boolean score = Kind.EVALUATION.id().equals(kind);
        return score ? good ? Theme::good : Theme::warning : theme -> theme.of(new Kind(kind));
    }

    private static ResultCard plain(ResultInfo info, NodeSpec spec) {
        String title = info.name() != null && !info.name().isBlank() ? info.name()
                : spec.output(info.port()).map(Port::label).orElse(info.port());
        String line = info.line() == null || info.line().equals(title) ? "" : info.line();
        return new ResultCard(title, line, "", info.kind(), true);
    }

    private static ResultCard score(Score score) {
        boolean classes = score.task() == Task.CLASSIFICATION;
        String metric = EvaluationText.headline(score);
        double value = score.metric(metric).orElse(Double.NaN);
        String figure = MetricText.value(metric, value);
        boolean good = classes ? !(value <= score.metric(Metric.BASELINE).orElse(Double.NaN))
                : !(score.metric(Metric.RAE).orElse(Double.NaN) >= 1);
        return new ResultCard(score.learner(), classes ? figure : MetricText.name(metric) + " " + figure,
                EvaluationText.sentence(score), Kind.EVALUATION.id(), good);
    }
}
