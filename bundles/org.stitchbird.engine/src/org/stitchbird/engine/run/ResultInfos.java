// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.util.Locale;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.EvaluationText;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
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
            case Table table -> new ResultInfo(port, kind, line(table), null, table.rows(), table.schema(), null, null);
            case Evaluation evaluation -> new ResultInfo(port, kind, EvaluationText.line(evaluation), null, -1,
                    null, evaluation, null);
            case Model model -> model(port, model);
            case Report report -> new ResultInfo(port, kind, report.name(), report.name(), -1, null, null,
                    report.text());
            case Learner learner -> named(port, kind, learner.name());
            case Preparation preparation -> named(port, kind, preparation.name());
            default -> named(port, kind, null);
        };
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

    private static String line(Table table) {
        Locale locale = Locale.getDefault();
        String line = Messages.text(table.rows() == 1 ? "line.table.one" : "line.table",
                Numbers.whole(table.rows(), locale), Numbers.whole(table.columns().size(), locale));
        return table.stored() ? Messages.text("line.table.stored", line) : line;
    }
}
