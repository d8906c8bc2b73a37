// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.FlowOutcome;

/** A format in which one trained model leaves, written from its formulas. */
public abstract class ScoringExporter implements FlowExporter {
    @Override
    public final List<SettingSpec> options() {
        List<SettingSpec> options = new ArrayList<>(List.of(Choosing.option()));
        options.addAll(further());
        return options;
    }

    /** What else people can choose, in their language; nothing by default. */
    protected List<SettingSpec> further() {
        return List.of();
    }

    @Override
    public final Draft draft(CheckedFlow flow, Settings options) {
        Choosing choosing = Choosing.of(flow, options);
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return choosing.remarks(flow);
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                if (choosing.chosen().isEmpty()) {
                    throw new NodeFailure(choosing.refusals().get(0).sentence());
                }
                Deployed deployed = Deployed.of(outcome, choosing.chosen().get());
                return write(new Named(flow.name(), deployed.name()), deployed.scoring(), options);
            }
        };
    }

    /**
     * Writes a model.
     *
     * @throws NodeFailure naming what the format cannot express
     */
    protected abstract Exported write(Named named, Scoring scoring, Settings options) throws NodeFailure;

    /**
     * What a model is called.
     *
     * @param flow the name of the flow's file without ending; any text
     * @param model the name of the learner's node; any text
     */
    public record Named(String flow, String model) {
    }
}
