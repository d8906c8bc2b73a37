// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.FlowOutcome;

/** Makes a Python program of a flow, with golden rows as its tests. */
@Component(service = FlowExporter.class)
public final class PythonExporter implements FlowExporter {
    @Override
    public String id() {
        return "python";
    }

    @Override
    public String name() {
        return Messages.get("python.name");
    }

    @Override
    public String about() {
        return Messages.get("python.about");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        FlowFunctions functions = new FlowFunctions(flow);
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return PythonExporter.remarks(functions);
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                return PythonExporter.files(functions, outcome);
            }
        };
    }

    /**
     * The function that a node becomes; nothing is run.
     *
     * @throws NodeFailure if the node has no counterpart, with a sentence for people
     */
    public static String function(CheckedFlow flow, String node) throws NodeFailure {
        FlowFunctions all = new FlowFunctions(flow);
        if (all.failures().containsKey(node)) {
            throw new NodeFailure(all.failures().get(node));
        }
        return all.function(node).text();
    }

    private static List<Remark> remarks(FlowFunctions functions) {
        List<Remark> remarks = new ArrayList<>();
        functions.failures().forEach((node, why) -> remarks.add(new Remark(Weight.ABSENT, node, why)));
        CheckedFlow flow = functions.shape().flow();
        functions.functions().forEach((node, function) -> {
            if (!function.fidelity().exact()) {
                remarks.add(new Remark(Weight.CHANGED, node, Messages.get("python.differs", flow.name(node),
                        function.fidelity().why().apply(Locale.getDefault()))));
            }
        });
        return remarks;
    }

    private static Exported files(FlowFunctions functions, FlowOutcome outcome) throws Exception {
        for (String why : functions.failures().values()) {
            throw new NodeFailure(why);
        }
        Exported project = Exported.folder().with("flow.py", new ProgramText(functions).text())
                .with("requirements.txt", Resource.text("requirements.txt"))
                .with("README.md", ReadmeText.of(functions));
        functions.files().add(project, outcome);
        GoldenFiles.add(functions, outcome, project);
        return project;
    }
}
