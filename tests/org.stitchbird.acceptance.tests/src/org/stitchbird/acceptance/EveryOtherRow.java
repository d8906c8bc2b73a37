// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import java.util.stream.IntStream;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

/** The node type of the plug-in that a journey installs; packed into its bundle. */
public final class EveryOtherRow implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("com.example.rows.every", Step.PREPARE, "Every other row")
            .about("Keeps the first row and then one in so many.").tags("thin", "rows")
            .in(Port.of("table", Kind.TABLE).label("Table")).out(Port.of("table", Kind.TABLE).label("Table"))
            .settings(SettingSpec.integer("step", 2).label("Step").about("One row in so many is kept.")).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").ifPresent(schema -> check.out("table", schema));
    }

    @Override
    public void run(NodeRun run) {
        Table table = run.table("table");
        int step = Math.max(1, (int) run.settings().integer("step"));
        run.out("table", table.rows(IntStream.range(0, table.rows()).filter(row -> row % step == 0).toArray()));
    }
}
