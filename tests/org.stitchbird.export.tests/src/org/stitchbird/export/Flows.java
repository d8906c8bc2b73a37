// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;

/** Flows for tests, with all built-in node types, with and without OSGi. */
public final class Flows {
    private static final List<String> SINGLE = List.of("nodes.collect.ReadCsv", "nodes.prepare.ChooseTarget",
            "nodes.prepare.SelectColumns", "nodes.prepare.SplitTable", "nodes.test.ApplyModel",
            "nodes.explain.ShowTable", "nodes.deploy.WriteCsv", "weka.collect.ReadArff", "weka.deploy.LoadModel",
            "weka.deploy.SaveModel", "weka.test.CrossValidate", "weka.test.HoldOut", "weka.test.CompareLearners",
            "weka.test.EvaluateClusters", "weka.test.ScorePredictions");
    private static final List<String> MANY = List.of("weka.collect.SourceNodes", "weka.prepare.FilterNodes",
            "weka.train.LearnerNodes", "weka.explain.RulesNodes", "weka.deploy.SaverNodes");
    /** All built-in node types. */
    public static final NodeTypes TYPES = types();

    private Flows() {
    }

    private static NodeTypes types() {
        List<NodeType> all = new ArrayList<>();
        for (String name : SINGLE) {
            all.add((NodeType) made("org.stitchbird." + name));
        }
        for (String name : MANY) {
            all.addAll(((NodeTypeProvider) made("org.stitchbird." + name)).types());
        }
        return StaticNodeTypes.of(all);
    }

    private static Object made(String name) {
        try {
            return type(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        Bundle own = FrameworkUtil.getBundle(Flows.class);
        if (own == null) {
            return Class.forName(name);
        }
        String home = name.startsWith("org.stitchbird.nodes.") ? "org.stitchbird.nodes" : "org.stitchbird.weka";
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals(home)) {
                return bundle.loadClass(name);
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** The folder of the project. */
    public static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("examples/iris/iris.flow"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** An example, checked. */
    public static CheckedFlow example(String name) throws Exception {
        Path file = project().resolve("examples").resolve(name).resolve(name + ".flow");
        return checked(FlowFile.read(file), name, file.getParent());
    }

    /** A flow that reads a file and trains a learner on it, checked. */
    public static CheckedFlow trained(Path csv, String target, String learner, Map<String, String> settings,
            String... filters) {
        List<PlainFlow.Node> nodes = new ArrayList<>();
        List<PlainFlow.Wire> wires = new ArrayList<>();
        nodes.add(node("read", "collect.read-csv", Map.of("file", csv.getFileName().toString())));
        String last = "read";
        if (target != null) {
            nodes.add(node("target", "prepare.choose-target", Map.of("target", target)));
            wires.add(new PlainFlow.Wire("read", "table", "target", "table"));
            last = "target";
        }
        for (String filter : filters) {
            String id = "filter" + nodes.size();
            nodes.add(node(id, filter, Map.of()));
            wires.add(new PlainFlow.Wire(last, "table", id, "table"));
            last = id;
        }
        nodes.add(node("learner", learner, settings));
        wires.add(new PlainFlow.Wire(last, "table", "learner", "table"));
        return checked(FlowDocuments.document(new PlainFlow("", "", nodes, wires, List.of())), "test",
                csv.toAbsolutePath().getParent());
    }

    /** A node of a type with some settings. */
    public static PlainFlow.Node node(String id, String type, Map<String, String> settings) {
        Map<String, org.stitchbird.engine.spec.SettingValue> values = new java.util.TreeMap<>();
        settings.forEach((name, value) -> values.put(name, org.stitchbird.engine.spec.SettingValue.of(value)));
        return new PlainFlow.Node(id, type, "", "", values, 0, 0);
    }

    /** A flow, checked. */
    public static CheckedFlow checked(Flow flow, String name, Path folder) {
        FlowSource source = new FlowSource(FlowFile.write(flow), folder.toString(), name);
        try (LocalFlowSession session = new LocalFlowSession(TYPES)) {
            CheckReport report = session.check(source);
            return FlowDocuments.checked(flow, name, folder, TYPES, report);
        }
    }

    /** The outcome of a flow; to be closed. */
    public static LocalOutcome outcome(CheckedFlow flow) {
        return new LocalOutcome(flow, new LocalFlowSession(TYPES));
    }
}
