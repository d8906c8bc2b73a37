// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.scoring.ScoringExporter;

/** Writes a trained model as one file of JavaScript without libraries. */
@Component(service = FlowExporter.class)
public final class JavaScriptExporter extends ScoringExporter {
    @Override
    public String id() {
        return "javascript";
    }

    @Override
    public String name() {
        return Messages.get("javascript.name");
    }

    @Override
    public String about() {
        return Messages.get("javascript.about");
    }

    @Override
    public String ending() {
        return "js";
    }

    @Override
    protected Exported write(Named named, Scoring scoring, Settings options) throws NodeFailure {
        return Exported.file(JavaScriptSource.of(scoring, named.model(), JavaSource.className(named.flow())));
    }
}
