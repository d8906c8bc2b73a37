// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.IOException;

/** How a program starts a worker and lives with it; an OSGi service of programs whose runs live in another process. */
public interface WorkerCommand {
    /**
     * The command whose process calls {@link Worker#run}; asked for each worker anew, on a thread that may wait.
     *
     * @throws IOException if there is none, with a reason for people
     */
    ProcessBuilder process() throws IOException;

    /**
     * Whether the calling thread may wait for a worker; a thread that keeps a window alive may not, and gets what was
     * known last, or nothing.
     */
    boolean mayWait();

    /** A line that the worker, or a node in it, has printed; on any thread. */
    void printed(String line);
}
