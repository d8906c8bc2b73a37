// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import org.stitchbird.engine.sample.SampleFlow;

/** A program with a worker in which a node runs without end; prints the worker's number. */
public final class Editor {
    private Editor() {
    }

    /** Waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        WorkerBench bench = new WorkerBench();
        bench.flow.start(new SampleFlow().node("bad", "test.fault").set("bad", "deed", "loop"));
        System.out.println(bench.await("loop").pid());
        Thread.currentThread().join();
    }
}
