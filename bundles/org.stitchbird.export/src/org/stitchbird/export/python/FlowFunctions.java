// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** The functions of all nodes of a flow, and how near each comes to the original. */
final class FlowFunctions {
    private final FlowShape shape;
    private final ProjectFiles files = new ProjectFiles();
    private final PythonNames names = new PythonNames();
    private final PythonImports imports = new PythonImports(names);
    private final PythonLayout layout = new PythonLayout(imports::name);
    private final Map<String, NodeFunction> functions = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    /** Writes the functions of a flow; nothing is run. */
    FlowFunctions(CheckedFlow flow) {
        shape = new FlowShape(flow);
        Map<String, String> called = new LinkedHashMap<>();
        shape.ordered().forEach(id -> called.put(id, names.take(flow.name(id), id)));
        called.forEach((id, function) -> {
            try {
                functions.put(id, NodeFunction.of(shape, files, layout, names, id, function));
            } catch (NodeFailure e) {
                failures.put(id, e.getMessage());
            }
        });
    }

    /** The shape of the flow. */
    FlowShape shape() {
        return shape;
    }

    /** The further files of the project. */
    ProjectFiles files() {
        return files;
    }

    /** What the program imports. */
    PythonImports imports() {
        return imports;
    }

    /** How it is laid out. */
    PythonLayout layout() {
        return layout;
    }

    /** What is taken in the file. */
    PythonNames names() {
        return names;
    }

    /** Why nodes have no function, by node; the flow cannot be written when there are any. */
    Map<String, String> failures() {
        return failures;
    }

    /** The functions by node, each behind those that it takes something from. */
    Map<String, NodeFunction> functions() {
        return functions;
    }

    /** The function of a node. */
    NodeFunction function(String node) {
        return functions.get(node);
    }

    /** How near what a node hands out comes to the original, with all that goes into it. */
    Fidelity fidelity(String node) {
        Set<Fidelity> all = new LinkedHashSet<>();
        shape.needed(node).forEach(id -> all.add(function(id).fidelity()));
        return Fidelity.together(all);
    }

    /** How near the answers of a model come to the original's. */
    Fidelity fidelity(Deployment deployment) {
        return Fidelity.together(new LinkedHashSet<>(List.of(fidelity(deployment.learner()),
                fidelity(deployment.table().node()))));
    }

    /** The functions of the nodes on the way to a model that hand out a fitted step, in order. */
    List<NodeFunction> steps(Deployment deployment) {
        List<NodeFunction> steps = new ArrayList<>();
        for (Outlet part : deployment.path()) {
            if (function(part.node()).returnsStep()) {
                steps.add(function(part.node()));
            }
        }
        return steps;
    }
}
