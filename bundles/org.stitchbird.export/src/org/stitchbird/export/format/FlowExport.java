// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes flows in a format of its own; registered as a service. */
public interface FlowExport {
    /** The stable id of the format, such as {@code kf}. */
    String id();

    /** What people call the format, in their language. */
    String name();

    /** What it is good for, in one sentence in their language. */
    String about();

    /** The ending of its files, without a dot; empty when it writes a folder. */
    String ending();

    /** Finds out what would be written; writes nothing. */
    Draft draft(CheckedFlow flow);

    /** What would be written of one flow. */
    interface Draft {
        /** What is missing or different on the other side; nodes that are {@code ABSENT} are left out there. */
        List<Remark> remarks();

        /**
         * Writes it; a file that is there is replaced when the new one is complete.
         *
         * @throws IOException if that fails; the message names the reason
         */
        void write(Path file) throws IOException;
    }
}
