// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** Writes the file {@code flow.py}: a function for each node, one that runs them all, training and scoring. */
final class ProgramText {
    private static final String INDENT = "    ";
    private static final String STEP = "step";

    private final FlowFunctions all;
    private final CheckedFlow flow;
    private final PythonLayout layout;
    private final PythonNames names;
    private final Map<Outlet, PythonName> variables = new LinkedHashMap<>();

    /** For functions of which none has failed. */
    ProgramText(FlowFunctions all) {
        this.all = all;
        flow = all.shape().flow();
        layout = all.layout();
        names = new PythonNames(all.names());
    }

    /**
     * The text of the file.
     *
     * @throws NodeFailure if a node hands out something that another needs and that has no counterpart
     */
    String text() throws NodeFailure {
        StringBuilder functions = new StringBuilder();
        all.functions().values().forEach(each -> functions.append("\n\n").append(each.text()));
        String run = run();
        String readers = readers();
        return head() + Resource.text("program-head.txt").replace("$imports", all.imports().lines().strip())
                + functions + "\n\n" + run + "\n\n" + readers + Resource.text("program-main.txt");
    }

    private String head() {
        String title = PythonLayout.words(flow.flow().title().isBlank() ? flow.name() : flow.flow().title());
        List<String> lines = PythonLayout.wrapped(title.isEmpty() ? "A flow" : title, PythonLayout.WIDTH - 5);
        String about = flow.flow().description();
        return "#!/usr/bin/env python3\n\"\"\"" + String.join("\n", lines) + ".\n" + (about.isBlank() ? "" : "\n"
                + String.join("\n", PythonLayout.wrapped(about, PythonLayout.WIDTH)) + "\n") + "\"\"\"\n";
    }

    private String run() throws NodeFailure {
        StringBuilder text = new StringBuilder("def run():\n" + INDENT
                + "\"\"\"Run every node; return evaluations by node and models by learner.\"\"\"\n");
        Map<String, Object> evaluations = new LinkedHashMap<>();
        for (NodeFunction each : all.functions().values()) {
            call(text, each);
            for (Port port : flow.spec(each.id()).orElseThrow().outputs()) {
                PythonName variable = variables.get(new Outlet(each.id(), port.name()));
                if (port.kind().equals(Kind.EVALUATION) && variable != null) {
                    evaluations.put(each.function(), variable);
                }
            }
        }
        Map<String, Object> models = new LinkedHashMap<>();
        for (Deployment each : all.shape().deployments()) {
            models.put(all.function(each.learner()).function(), deployed(each));
        }
        return text.append(layout.line(INDENT, "evaluations = ", evaluations))
                .append(layout.line(INDENT, "deployed = ", models))
                .append(INDENT + "return evaluations, deployed\n").toString();
    }

    private void call(StringBuilder text, NodeFunction each) throws NodeFailure {
        PythonCall call = PythonCall.of(new PythonName(each.function()));
        for (int i = 0; i < each.arguments().size(); i++) {
            List<Object> values = new ArrayList<>();
            for (PlainFlow.Wire wire : each.arguments().get(i)) {
                values.add(variable(new Outlet(wire.from(), wire.output())));
            }
            call.with(each.takesList(i) ? values : values.get(0));
        }
        List<String> ports = new ArrayList<>(each.returned());
        if (each.returnsStep()) {
            ports.add(STEP);
        }
        for (String port : ports) {
            variables.put(new Outlet(each.id(), port), new PythonName(names.take(each.function() + "_" + port, port)));
        }
        String assigned = ports.stream().map(port -> variables.get(new Outlet(each.id(), port)).text())
                .collect(Collectors.joining(", "));
        text.append(layout.line(INDENT, assigned.isEmpty() ? "" : assigned + " = ", call));
    }

    private PythonName variable(Outlet outlet) throws NodeFailure {
        PythonName variable = variables.get(outlet);
        if (variable == null) {
            throw new NodeFailure(Messages.get("python.noOutput", flow.name(outlet.node()), outlet.output()));
        }
        return variable;
    }

    private PythonCall deployed(Deployment deployment) throws NodeFailure {
        Object model = deployment.trained()
                ? variable(new Outlet(deployment.learner(), deployment.port(flow, Kind.MODEL))) : fitted(deployment);
        PythonCall call = PythonCall.of("flowkit.models.Deployed").with(model);
        List<Object> steps = new ArrayList<>();
        for (NodeFunction step : all.steps(deployment)) {
            steps.add(variable(new Outlet(step.id(), STEP)));
        }
        return steps.isEmpty() ? call : call.with(steps);
    }

    private PythonCall fitted(Deployment deployment) throws NodeFailure {
        String port = deployment.port(flow, Kind.LEARNER);
        PythonName table = variable(deployment.table());
        PythonCall model = PythonCall.of("flowkit.models.fit")
                .with(variable(new Outlet(deployment.learner(), port))).with(table);
        Optional<String> target = all.shape().destined(deployment.learner(), port).map(Schema::targetName);
        Optional<Task> task = flow.shape(deployment.learner(), port).filter(Shape.OfLearner.class::isInstance)
                .map(shape -> ((Shape.OfLearner) shape).task());
        boolean clusters = task.filter(Task.CLUSTERING::equals).isPresent();
        return target.isPresent() ? model.with(clusters ? "ignored" : "target", target.get()) : model;
    }

    private String readers() {
        Map<String, Object> readers = new LinkedHashMap<>();
        for (Deployment each : all.shape().deployments()) {
            NodeFunction source = all.function(each.source().node());
            if (source.reads()) {
                readers.put(all.function(each.learner()).function(), new PythonName(source.function()));
            }
        }
        return layout.line("", "READERS = ", readers);
    }
}
