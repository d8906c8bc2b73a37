// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.kind.ValueKind;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/** Tells of values what can be told without handing them out. */
final class ResultInfos {
    private ResultInfos() {
    }

    static ResultInfo of(String port, Value value) {
        String kind = value.kind().id();
        return switch (value) {
            case Table table -> new ResultInfo(port, kind,
                    line(table.rows(), table.schema().size(), table.stored()), null, table.rows(), table.schema(), null,
                    null);
            case Evaluation evaluation -> new ResultInfo(port, kind, EvaluationText.line(evaluation), null, -1,
                    null, evaluation, null);
            case Model model -> model(port, model);
            case Report report -> new ResultInfo(port, kind, report.name(), report.name(), -1, null, null,
                    report.text());
            case Learner learner -> named(port, kind, learner.name());
            case Preparation preparation -> named(port, kind, preparation.name());
            default -> Kinds.find(kind).map(known -> told(port, known, value)).orElseGet(() -> named(port, kind, null));
        };
    }

    /** A value of a plug-in's kind that cannot tell of itself is still a value. */
    private static ResultInfo told(String port, ValueKind kind, Value value) {
        String line = Kinds.name(value.kind());
        String text = null;
        try {
            String own = asked(kind, () -> kind.line(value));
            line = own == null || own.isBlank() ? line : own;
            text = asked(kind, () -> kind.text(value).orElse(null));
        } catch (Exception | LinkageError | StackOverflowError e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "A value of kind " + value.kind()
                    + " cannot be told of", e);
        }
        return new ResultInfo(port, value.kind().id(), line, null, -1, null, null, text);
    }

    private static String asked(ValueKind kind, Callable<String> question) throws Exception {
        return Guard.isForeign(kind) ? Guard.ask(question) : question.call();
    }

    private static ResultInfo named(String port, String kind, String name) {
        return new ResultInfo(port, kind, name == null ? kind : name, name, -1, null, null, null);
    }

    /** A model that cannot print itself is still a model. */
    private static ResultInfo model(String port, Model model) {
        Schema trainedOn = null;
        String text = null;
        try {
            trainedOn = model.trainedOn();
            text = model.text();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "A model cannot be told in words", e);
        }
        return new ResultInfo(port, model.kind().id(), model.name(), model.name(), -1, trainedOn, null, text);
    }

    /** The same of a value of long ago, in the language of now. */
    static ResultInfo again(ResultInfo then, boolean stored) {
        String line = then.evaluation() != null ? EvaluationText.line(then.evaluation())
                : then.rows() >= 0 ? line(then.rows(), then.schema().size(), stored) : then.line();
        return new ResultInfo(then.port(), then.kind(), line, then.name(), then.rows(), then.schema(),
                then.evaluation(), then.text());
    }

    /** Whether it is told of a report. */
    static boolean isReport(ResultInfo info) {
        return Kind.REPORT.id().equals(info.kind()) && info.name() != null && info.text() != null;
    }

    private static String line(int rows, int columns, boolean stored) {
        Locale locale = Locale.getDefault();
        String line = Messages.text(rows == 1 ? "line.table.one" : "line.table", Numbers.whole(rows, locale),
                Numbers.whole(columns, locale));
        return stored ? Messages.text("line.table.stored", line) : line;
    }
}
