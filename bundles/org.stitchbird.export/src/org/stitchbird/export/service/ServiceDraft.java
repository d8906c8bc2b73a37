// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.java.JavaExporter;
import org.stitchbird.export.java.JavaProject;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.export.scoring.Choosing;

/** The service that would be made of one flow. */
final class ServiceDraft implements FlowExporter.Draft {
    private final CheckedFlow flow;
    private final Choosing choosing;
    private final JavaProject project;
    private final List<Remark> remarks = new ArrayList<>();

    ServiceDraft(CheckedFlow flow, Settings options) {
        this.flow = flow;
        this.choosing = Choosing.of(flow, options);
        this.project = JavaExporter.project(flow, options);
        remarks.addAll(JavaExporter.refusals(options));
        remarks.addAll(choosing.refusals());
        if (remarks.isEmpty()) {
            project.remarks().stream().filter(remark -> !isChosen(remark)).forEach(remarks::add);
            choosing.chosen().filter(chosen -> project.model(chosen).isEmpty()).map(Deployment::learner)
                    .ifPresent(learner -> remarks.add(new Remark(Weight.ABSENT, learner,
                            Messages.get("service.model", flow.name(learner)))));
        }
    }

    /** Whether it is about the model that is handed over, of which only a refusal matters here. */
    private boolean isChosen(Remark remark) {
        return remark.weight() == Weight.CHANGED && choosing.chosen().orElseThrow().learner().equals(remark.node());
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Exported files(FlowOutcome outcome) throws Exception {
        for (Remark remark : remarks) {
            if (remark.weight() == Weight.ABSENT) {
                throw new NodeFailure(remark.sentence());
            }
        }
        Deployment chosen = choosing.chosen().orElseThrow();
        ServiceFiles service = new ServiceFiles(project, project.model(chosen).orElseThrow());
        Exported files = project.files(outcome, service.chapter());
        service.add(files);
        Deployed deployed = outcome.deployed(chosen);
        RowSchema rows = RowSchema.of(outcome, deployed);
        Table golden = deployed.goldenRows();
        Example example = Example.of(golden, deployed.answers(golden), rows.optional());
        files.with(service.resource("schema.json"), JsonText.of(rows.document(deployed.name())));
        OpenApi openApi = new OpenApi(deployed.name(), rows, example);
        files.with(service.resource("openapi.json"), JsonText.of(openApi.document()));
        return files;
    }
}
