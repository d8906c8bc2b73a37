// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.net.URL;
import java.util.List;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

/** A few node types with every kind of port, for the tests of the canvas. */
public final class TestTypes {
    private static final Port TABLE = Port.of("table", Kind.TABLE);
    private static final Port LEARNER = Port.of("learner", Kind.LEARNER);

    private TestTypes() {
    }

    private record Type(NodeSpec spec) implements NodeType {
        @Override
        public void run(NodeRun run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public URL icon() {
            return TestTypes.class.getResource("parts/unknown.svg");
        }
    }

    /** Read, prepare, learn, evaluate and show. */
    public static NodeTypes all() {
        return StaticNodeTypes.of(List.of(
                new Type(NodeSpec.of("t.read", Step.COLLECT, "Read").out(TABLE)
                        .settings(SettingSpec.file("file", "csv", "txt").label("File")).build()),
                new Type(NodeSpec.of("t.prepare", Step.PREPARE, "Prepare").in(TABLE).out(TABLE)
                        .settings(SettingSpec.integer("count", 3).label("Count")).build()),
                new Type(NodeSpec.of("t.learn", Step.TRAIN, "Learn")
                        .in(TABLE.asOptional(), Port.of("preparation", Kind.PREPARATION).asOptional())
                        .out(LEARNER, Port.of("model", Kind.MODEL)).build()),
                new Type(NodeSpec.of("t.evaluate", Step.TEST, "Evaluate").in(TABLE, LEARNER.asMultiple())
                        .out(Port.of("evaluation", Kind.EVALUATION)).build()),
                new Type(NodeSpec.of("t.show", Step.EXPLAIN, "Show").in(TABLE).build())));
    }

    /** The declaration of one of them. */
    public static NodeSpec spec(String id) {
        return all().spec(id).orElseThrow();
    }
}
