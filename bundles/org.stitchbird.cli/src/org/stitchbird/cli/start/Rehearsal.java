// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.util.List;

/** Lists the node types and runs one command in the same process, so that the classes of both are loaded. */
public final class Rehearsal {
    private Rehearsal() {
    }

    /** Called by {@link Prepare} as {@link Start} is. */
    public static void main(String[] words) {
        try {
            Start.run(new File(words[0]), new File(words[1]),
                    List.of(List.of("nodes"), List.of(words).subList(2, words.length)));
        } catch (Throwable e) {
            // Threads of the framework would keep a process alive whose main thread has died.
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }
}
