// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.weka.Messages;

/** Writes flows as shell scripts of Weka's own command lines, with the data that they begin with. */
@Component(service = FlowExporter.class)
public final class ShellExport implements FlowExporter {
    @Override
    public String id() {
        return "weka-shell";
    }

    @Override
    public String name() {
        return Messages.get("shell.name");
    }

    @Override
    public String about() {
        return Messages.get("shell.about");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return new Coverage(flow).remarks();
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                return new Commands(outcome).write();
            }
        };
    }
}
