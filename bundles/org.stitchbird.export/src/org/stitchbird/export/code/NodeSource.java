// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.code;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.java.JavaProject;
import org.stitchbird.export.python.PythonExporter;

/** A node as code, as it would stand in an exported project. */
public final class NodeSource {
    private NodeSource() {
    }

    /**
     * The Java method that a node becomes, two when it hands out what is made anew beside what is made once; nothing is
     * run.
     *
     * @throws NodeFailure if the node has no Java, with a sentence for people that says why
     */
    public static String java(CheckedFlow flow, String node) throws NodeFailure {
        return JavaProject.of(flow, "", 1).method(node);
    }

    /**
     * The Python function that a node becomes; nothing is run.
     *
     * @throws NodeFailure if the node has no counterpart in Python, with a sentence for people that says why
     */
    public static String python(CheckedFlow flow, String node) throws NodeFailure {
        return PythonExporter.function(flow, node);
    }
}
