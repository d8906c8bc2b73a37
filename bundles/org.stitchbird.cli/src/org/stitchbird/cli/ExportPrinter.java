// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;

/** Tells what comes of an export, as text or as one JSON object a line. */
final class ExportPrinter {
    private final PrintStream out;
    private final boolean json;

    ExportPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Tells what is not the same on the other side. */
    void remarks(List<Remark> remarks) {
        if (json) {
            remarks.forEach(remark -> out.println(JsonLines.remark(remark)));
            return;
        }
        remarks.stream().filter(remark -> remark.weight() != Remark.Weight.UNNEEDED)
                .forEach(remark -> out.println(LoadedFlow.line(remark)));
        String unneeded = remarks.stream().filter(remark -> remark.weight() == Remark.Weight.UNNEEDED)
                .map(Remark::sentence).collect(Collectors.joining(" "));
        if (!unneeded.isEmpty()) {
            out.println(Messages.get("remark.unneeded") + ": " + unneeded);
        }
    }

    /** Tells what would be on the other side, before anything is run. */
    void coverage(FlowExporter.Draft draft) {
        remarks(draft.remarks());
        if (!json && draft.remarks().isEmpty()) {
            out.println(Messages.get("export.all"));
        }
    }

    /** Tells what has been written. */
    void done(Exported export, Path target) {
        if (json) {
            out.println(JsonLines.exported(export, target));
        } else if (export.single()) {
            out.println(Messages.get("export.done", target));
        } else {
            out.println(Messages.get("export.folder", target, export.files().size()));
        }
    }
}
