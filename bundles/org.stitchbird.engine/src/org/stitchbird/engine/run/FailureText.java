// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.text.Messages;

/** Makes of whatever a node threw a sentence for people, and logs what was not meant for them. */
final class FailureText {
    /** The property that a worker sets: its memory is a choice in the workbench. */
    private static final String IN_WORKER = "stitchbird.worker";

    private FailureText() {
    }

    static String of(GraphNode node, Throwable wrapped) {
        Throwable thrown = unwrap(wrapped);
        if (thrown instanceof NodeFailure && thrown.getMessage() != null) {
            return thrown.getMessage();
        }
        System.getLogger("org.stitchbird.engine").log(Level.WARNING, "Node '" + node.name() + "' (" + node.typeId()
                + ") failed", wrapped);
        return switch (thrown) {
            case OutOfMemoryError none -> memory();
            case StackOverflowError deep -> Messages.text("failure.depth");
            // What Java makes of a mapped file that has become shorter.
            case InternalError gone -> Messages.text("failure.file", cause(gone));
            case LinkageError part -> Messages.text("failure.linkage", cause(part));
            default -> Messages.text("failure.unexpected", cause(thrown));
        };
    }

    /** That there is not enough memory, and how to allow more where the run takes place. */
    static String memory() {
        // Other threads may have been in the midst of anything.
        Soundness.doubt("a run took all memory");
        return Messages.text(Boolean.getBoolean(IN_WORKER) ? "failure.memory.worker" : "failure.memory",
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** What a thread pool or reflection has wrapped up says more than its wrapping. */
    private static Throwable unwrap(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null && (inner instanceof ExecutionException || inner instanceof CompletionException
                || inner instanceof InvocationTargetException)) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String cause(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : message.strip() + " (" + name + ")";
    }
}
