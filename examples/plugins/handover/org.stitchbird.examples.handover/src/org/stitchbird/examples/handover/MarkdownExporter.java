// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.outcome.FlowOutcome;

/** A flow as a page of Markdown with a Mermaid diagram, as wikis and code hosts show it. */
@Component(service = FlowExporter.class)
public final class MarkdownExporter implements FlowExporter {
    static final String RESULTS = "results";

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String name() {
        return Messages.get("markdown.name");
    }

    @Override
    public String about() {
        return Messages.get("markdown.about");
    }

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public List<SettingSpec> options() {
        return List.of(SettingSpec.bool(RESULTS, true).label(Messages.get("option.results"))
                .about(Messages.get("option.results.about")));
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        return new Draft() {
            /** Nodes of unknown types stand on the page too, by their ids. */
            @Override
            public List<Remark> remarks() {
                return List.of();
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                boolean results = options.bool(RESULTS);
                if (results) {
                    outcome.run(Set.of());
                }
                return Exported.file(MarkdownPage.of(flow, results ? outcome::results : node -> List.of()));
            }
        };
    }
}
