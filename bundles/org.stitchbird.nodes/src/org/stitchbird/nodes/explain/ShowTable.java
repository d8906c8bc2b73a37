// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.explain;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.nodes.python.PythonForms;

/** Shows the rows of a table. */
@Component(service = NodeType.class)
public final class ShowTable implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("explain.show-table", Step.EXPLAIN, "Show table")
            .about("Shows the rows and columns that arrive.")
            .tags("view", "look", "inspect", "rows", "data")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(method -> method.out("table", "weka.core.Instances", "$L", method.input("table")));
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms::showTable);
    }

    @Override
    public void run(NodeRun run) {
        run.show("table", run.table("table"));
    }
}
