// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.scoring.ScoringExporter;

/** A trained model as an ONNX file, with the steps in front of it inside. */
@Component(service = FlowExporter.class)
public final class OnnxExporter extends ScoringExporter {
    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String name() {
        return Messages.get("onnx.name");
    }

    @Override
    public String about() {
        return Messages.get("onnx.about");
    }

    @Override
    public String ending() {
        return "onnx";
    }

    @Override
    protected Exported write(Named named, Scoring scoring, Settings options) {
        return Exported.file(OnnxModel.write(scoring, named.model()));
    }
}
