// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;

/** One command of the command line. */
interface Command {
    /**
     * Does it.
     *
     * @param arguments the words behind the command's name
     * @param out where results go
     * @return the exit code
     * @throws UsageException if the words make no sense
     * @throws FaultException if the flow or its data is at fault
     */
    int run(List<String> arguments, PrintStream out) throws UsageException, FaultException, InterruptedException;
}
