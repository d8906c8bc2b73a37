// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.java.JavaExporter;
import org.stitchbird.export.scoring.Choosing;

/** Makes a Java project of a flow whose model answers rows over HTTP. */
@Component(service = FlowExporter.class)
public final class ServiceExporter implements FlowExporter {
    @Override
    public String id() {
        return "service";
    }

    @Override
    public String name() {
        return Messages.get("service.name");
    }

    @Override
    public String about() {
        return Messages.get("service.about");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public List<SettingSpec> options() {
        List<SettingSpec> options = new ArrayList<>(List.of(Choosing.option()));
        options.addAll(JavaExporter.projectOptions());
        return options;
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        return new ServiceDraft(flow, options);
    }
}
