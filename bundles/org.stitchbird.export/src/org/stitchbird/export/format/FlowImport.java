// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.nio.file.Path;
import java.util.List;

/** Opens the flows of another tool; registered as a service. */
public interface FlowImport {
    /** The stable id of the format, such as {@code kf}. */
    String id();

    /** What people call the format, in their language. */
    String name();

    /** The endings of its files, without a dot and in small letters; {@code flow} is not among them. */
    List<String> endings();

    /**
     * Reads a file; relative files in the flow are meant from its folder.
     *
     * @throws FormatException if it is not of this format, or damaged; the message is a sentence for people
     */
    Opened open(Path file) throws FormatException;

    /**
     * A flow that was opened.
     *
     * @param flow the flow
     * @param remarks what is not as it was in the file; empty when all is
     */
    record Opened(PlainFlow flow, List<Remark> remarks) {
        /** Makes it; the list is copied. */
        public Opened {
            remarks = List.copyOf(remarks);
        }
    }
}
