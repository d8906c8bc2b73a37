// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FlowExport;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Messages;

/** Writes flows as files of Weka's KnowledgeFlow. */
@Component(service = FlowExport.class)
public final class KnowledgeFlowExport implements FlowExport {
    @Override
    public String id() {
        return "kf";
    }

    @Override
    public String name() {
        return Messages.get("kf.name");
    }

    @Override
    public String about() {
        return Messages.get("kf.about");
    }

    @Override
    public String ending() {
        return "kf";
    }

    @Override
    public Draft draft(CheckedFlow flow) {
        Writing writing = new Writing(flow);
        String text = KfText.write(writing.write());
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return List.copyOf(writing.remarks());
            }

            @Override
            public void write(Path file) throws IOException {
                AtomicFile.<IOException>write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            }
        };
    }
}
