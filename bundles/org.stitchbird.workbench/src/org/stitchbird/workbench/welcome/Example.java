// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.workbench.bundled.OwnCopy;

/**
 * A flow to try, with its data: one that comes with the product or with a plug-in.
 *
 * @param id the name of folder and flow
 * @param own the person's own folder for it
 * @param title what it is called
 * @param sentence the question that it answers
 * @param files the files of its folder, the flow among them
 * @param source where their bytes come from
 */
record Example(String id, OwnCopy own, String title, String sentence, List<String> files, OwnCopy.Source source) {
    /** The examples that are there now, those of the product first. */
    static List<Example> all() {
        return Stream.concat(ProductExamples.all().stream(), PlugInExamples.all().stream()).toList();
    }

    private String flowFile() {
        return id + "." + FlowFile.EXTENSION;
    }

    /**
     * The flow as it comes.
     *
     * @throws IOException if it cannot be read, or is no flow
     */
    Flow flow() throws IOException {
        try (InputStream in = source.open(flowFile())) {
            return FlowFile.read(in, flowFile());
        }
    }

    /** Whether the flow is among the files. */
    boolean complete() {
        return files.contains(flowFile());
    }

    /**
     * The person's own copy of the flow, made now with its data if it is not there; what is there is never changed.
     *
     * @throws IOException if it cannot be copied
     */
    Path copy() throws IOException {
        for (String file : files) {
            own.add(file, source);
        }
        return own.path(flowFile());
    }
}
