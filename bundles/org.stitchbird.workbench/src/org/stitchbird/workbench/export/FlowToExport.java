// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.io.IOException;
import java.nio.file.Path;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.checking.FlowCheck;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.model.file.FlowFile;

/**
 * An open flow as it is now, for exporters.
 *
 * @param text its content
 * @param name a name that can be that of a file
 * @param folder where its relative files are meant from: the folder of its file, or that of the person
 * @param types the node types
 */
record FlowToExport(String text, String name, Path folder, NodeTypes types) {
    /** Takes it; on the UI thread. */
    static FlowToExport of(OpenFlow open) {
        Path folder = open.file().map(file -> file.toAbsolutePath().getParent())
                .orElse(Path.of(System.getProperty("user.home")));
        String name = open.title().replaceFirst("\\.flow$", "").replaceAll("[\\\\/:*?\"<>|]", "_");
        return new FlowToExport(FlowFile.write(open.flow()), name, folder, open.types());
    }

    /**
     * The flow with what its check finds out; on any thread.
     *
     * <p>It is checked anew, for what a check in the worker knows of learners and their preparation stays there.
     */
    CheckedFlow checked() {
        try {
            CheckReport report = FlowCheck.checked(new FlowSource(text, folder.toString(), name), types).report();
            return FlowDocuments.checked(FlowFile.read(text, name), name, folder, types, report);
        } catch (IOException e) {
            throw new IllegalStateException("What was just written cannot be read", e);
        }
    }
}
