// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSessions;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.weka.Nodes;

/** Runs flows with our engine and all node types, with and without OSGi. */
public final class OurRun {
    /** All node types. */
    public static final NodeTypes TYPES = types();

    private OurRun() {
    }

    private static NodeTypes types() {
        List<NodeType> all = new ArrayList<>(Nodes.all());
        for (String name : List.of("collect.ReadCsv", "prepare.ChooseTarget", "prepare.SelectColumns",
                "prepare.SplitTable", "test.ApplyModel", "explain.ShowTable", "deploy.WriteCsv")) {
            try {
                all.add((NodeType) type("org.stitchbird.nodes." + name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return StaticNodeTypes.of(all);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        Bundle own = FrameworkUtil.getBundle(OurRun.class);
        if (own == null) {
            return Class.forName(name);
        }
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("org.stitchbird.nodes")) {
                return bundle.loadClass(name);
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** All results of a flow by node; every node must have run. */
    static Map<String, List<ResultInfo>> results(PlainFlow flow, Path folder) throws Exception {
        return results(FlowDocuments.document(flow), folder);
    }

    /** All results of a flow by node; every node must have run. */
    static Map<String, List<ResultInfo>> results(Flow flow, Path folder) throws Exception {
        FlowSource source = new FlowSource(FlowFile.write(flow), folder.toString(), "test.flow");
        try (FlowSession session = new LocalFlowSessions(TYPES).open()) {
            session.start(source, Set.of());
            RunEvent.Finished finished = session.await().orElseThrow();
            if (finished.outcome() != RunEvent.Outcome.OK) {
                throw new AssertionError(finished + "\n" + session.check(source).problems());
            }
            Map<String, List<ResultInfo>> results = new java.util.TreeMap<>();
            flow.getNodes().forEach(node -> results.put(node.getId(), session.results(node.getId())));
            return results;
        }
    }

    /** A flow of a file, checked and ready to be written for another tool. */
    public static CheckedFlow checked(Flow flow, Path folder) {
        FlowSource source = new FlowSource(FlowFile.write(flow), folder.toString(), "test.flow");
        try (FlowSession session = new LocalFlowSessions(TYPES).open()) {
            CheckReport report = session.check(source);
            return FlowDocuments.checked(flow, "test", folder, TYPES, report);
        }
    }
}
