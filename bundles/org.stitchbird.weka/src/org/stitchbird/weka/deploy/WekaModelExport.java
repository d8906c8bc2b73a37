// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.export.scoring.Choosing;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Writes a trained model as Weka's Explorer does: the classifier or clusterer, and its columns. */
@Component(service = FlowExporter.class)
public final class WekaModelExport implements FlowExporter {
    @Override
    public String id() {
        return "weka-model";
    }

    @Override
    public String name() {
        return Messages.get("wekaModel.name");
    }

    @Override
    public String about() {
        return Messages.get("wekaModel.about");
    }

    @Override
    public String ending() {
        return "model";
    }

    @Override
    public List<SettingSpec> options() {
        return List.of(Choosing.option());
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        Choosing choosing = Choosing.of(flow, options);
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return choosing.chosen().map(chosen -> WekaModelExport.remarks(flow, chosen))
                        .orElse(choosing.refusals());
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                if (choosing.chosen().isEmpty()) {
                    throw new NodeFailure(choosing.refusals().get(0).sentence());
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Deployed.of(outcome, choosing.chosen().get()).model().write(bytes);
                return Exported.file(bytes.toByteArray());
            }
        };
    }

    private static List<Remark> remarks(CheckedFlow flow, Deployment chosen) {
        List<Remark> remarks = new ArrayList<>();
        List<String> path = chosen.path().stream().map(Deployment.Outlet::node).toList();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            if (node.id().equals(chosen.learner())) {
                if (scheme(node) == null || scheme(node).task() == null) {
                    remarks.add(remark(flow, node, Weight.ABSENT, "wekaModel.foreign"));
                }
            } else if (path.contains(node.id())) {
                if (prepares(node)) {
                    remarks.add(remark(flow, node, Weight.CHANGED, "wekaModel.before"));
                }
            } else if (!inFront(flow, node, chosen.learner())) {
                remarks.add(remark(flow, node, Weight.UNNEEDED, "wekaModel.unneeded"));
            }
        }
        return remarks;
    }

    private static Remark remark(CheckedFlow flow, PlainFlow.Node node, Weight weight, String key) {
        return new Remark(weight, node.id(), Messages.get(key, flow.name(node.id())));
    }

    /** Whether cells are not the same behind it, so that rows have to be prepared before the model gets them. */
    private static boolean prepares(PlainFlow.Node node) {
        return scheme(node) != null && !scheme(node).className().contains(".instance.");
    }

    private static Scheme scheme(PlainFlow.Node node) {
        return Schemes.find(node.type()).orElse(null);
    }

    /** Whether what a node hands out is part of the learner, as steps that are fitted together with it. */
    private static boolean inFront(CheckedFlow flow, PlainFlow.Node node, String learner) {
        return flow.flow().wires().stream().filter(wire -> wire.from().equals(node.id()))
                .anyMatch(wire -> wire.to().equals(learner)
                        || wire.input().equals("preparation") && inFront(flow, flow.flow().node(wire.to()), learner));
    }
}
