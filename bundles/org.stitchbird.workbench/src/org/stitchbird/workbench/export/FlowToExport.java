// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.nio.file.Path;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FlowDocuments;

/** Takes an open flow as exporters want it, as it is now and with what the latest check has found out. */
final class FlowToExport {
    private FlowToExport() {
    }

    /** The flow as it is now; its relative files are meant from the folder of its file, or from that of the person. */
    static CheckedFlow of(OpenFlow open) {
        Path folder = open.file().map(file -> file.toAbsolutePath().getParent())
                .orElse(Path.of(System.getProperty("user.home")));
        CheckReport report = open.report();
        return FlowDocuments.checked(open.flow(), name(open), folder, open.types(), report);
    }

    /** A name that can be that of a file. */
    private static String name(OpenFlow open) {
        return open.title().replaceFirst("\\.flow$", "").replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
