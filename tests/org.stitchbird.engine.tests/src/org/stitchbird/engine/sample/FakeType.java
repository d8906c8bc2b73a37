// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.util.function.Consumer;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;

/** A node type whose behaviour a test gives. */
public final class FakeType implements NodeType {
    /** What it does when it runs. */
    @FunctionalInterface
    public interface Work {
        void run(NodeRun run) throws Exception;
    }

    private final NodeSpec spec;
    private final Consumer<NodeCheck> check;
    private final Work work;

    private FakeType(NodeSpec spec, Consumer<NodeCheck> check, Work work) {
        this.spec = spec;
        this.check = check;
        this.work = work;
    }

    /** A type that tells nothing and does nothing. */
    public static FakeType of(NodeSpec.Builder spec) {
        return new FakeType(spec.build(), check -> { }, run -> { });
    }

    /** The same, telling this before a run. */
    public FakeType checks(Consumer<NodeCheck> other) {
        return new FakeType(spec, other, work);
    }

    /** The same, doing this in a run. */
    public FakeType runs(Work other) {
        return new FakeType(spec, check, other);
    }

    @Override
    public NodeSpec spec() {
        return spec;
    }

    @Override
    public void check(NodeCheck node) {
        check.accept(node);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        work.run(run);
    }
}
