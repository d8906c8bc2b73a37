// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.weka.Messages;

/** Writes flows as files of Weka's KnowledgeFlow. */
@Component(service = FlowExporter.class)
public final class KnowledgeFlowExport implements FlowExporter {
    @Override
    public String id() {
        return "kf";
    }

    @Override
    public String name() {
        return Messages.get("kf.name");
    }

    @Override
    public String about() {
        return Messages.get("kf.about");
    }

    @Override
    public String ending() {
        return "kf";
    }

    @Override
    public boolean partial() {
        return true;
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        Writing writing = new Writing(flow);
        String text = KfText.write(writing.write());
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return List.copyOf(writing.remarks());
            }

            @Override
            public Exported files(FlowOutcome outcome) {
                return Exported.file(text);
            }
        };
    }
}
