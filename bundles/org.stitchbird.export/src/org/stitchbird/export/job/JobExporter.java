// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.inputs.SourceTables;
import org.stitchbird.export.inputs.TableProfile;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/** Makes a folder that runs a flow without a display, with parameters by name and a contract for the data. */
@Component(service = FlowExporter.class)
public final class JobExporter implements FlowExporter {
    private static final String WITH_DATA = "data";
    private static final String WITH_RANGES = "ranges";
    private static final String CHOSEN = "parameters";
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public String id() {
        return "job";
    }

    @Override
    public String name() {
        return Messages.get("job.name");
    }

    @Override
    public String about() {
        return Messages.get("job.about");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public List<SettingSpec> options() {
        return List.of(
                SettingSpec.bool(WITH_DATA, true).label(Messages.get("job.data")).about(Messages.get("job.data.about")),
                SettingSpec.bool(WITH_RANGES, true).label(Messages.get("job.ranges"))
                        .about(Messages.get("job.ranges.about")),
                SettingSpec.text(CHOSEN, "").label(Messages.get("job.parameters"))
                        .about(Messages.get("job.parameters.about")));
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return JobExporter.remarks(flow);
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                return JobExporter.files(outcome, options);
            }
        };
    }

    private static List<Remark> remarks(CheckedFlow flow) {
        List<Remark> remarks = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            if (flow.spec(node.id()).isEmpty()) {
                remarks.add(new Remark(Weight.CHANGED, node.id(), Messages.get("job.unknown", flow.name(node.id()),
                        node.type())));
            }
        }
        return remarks;
    }

    private static Exported files(FlowOutcome outcome, Settings options) throws Exception {
        CheckedFlow flow = outcome.flow();
        Exported job = Exported.folder();
        JobFlow placed = JobFlow.of(flow, options.bool(WITH_DATA), job);
        List<Parameter> parameters = Parameters.of(flow, placed.paths(), options.text(CHOSEN));
        List<Contract.OfTable> tables = new ArrayList<>();
        for (Outlet outlet : SourceTables.of(flow)) {
            tables.add(Contract.of(outlet, TableProfile.of(outcome.table(outlet.node(), outlet.output())),
                    options.bool(WITH_RANGES)));
        }
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("format", Contract.FORMAT);
        listed.put(CHOSEN, parameters);
        return job.with("flow.flow", placed.text()).with("contract.json", new Contract(Contract.FORMAT, tables).json())
                .with("parameters.json", JSON.toJson(listed) + "\n")
                .with("run", JobTexts.run(parameters)).with("Dockerfile", JobTexts.dockerfile())
                .with("README.md", JobTexts.readme(parameters, options.bool(WITH_DATA)));
    }
}
