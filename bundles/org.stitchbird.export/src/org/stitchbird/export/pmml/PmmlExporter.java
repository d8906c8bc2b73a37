// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.scoring.ScoringExporter;

/** A trained model as a PMML document, with the steps in front of it inside. */
@Component(service = FlowExporter.class)
public final class PmmlExporter extends ScoringExporter {
    @Override
    public String id() {
        return "pmml";
    }

    @Override
    public String name() {
        return Messages.get("pmml.name");
    }

    @Override
    public String about() {
        return Messages.get("pmml.about");
    }

    @Override
    public String ending() {
        return "pmml";
    }

    @Override
    protected Exported write(Named named, Scoring scoring, Settings options) throws NodeFailure {
        return Exported.file(PmmlModel.write(scoring, named.model()));
    }
}
