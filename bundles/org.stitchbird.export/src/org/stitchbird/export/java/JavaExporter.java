// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.FlowOutcome;

/** Makes a Java project of a flow, with tests that it gives the same answers. */
@Component(service = FlowExporter.class)
public final class JavaExporter implements FlowExporter {
    /** The option for the package of the classes. */
    public static final String PACKAGE = "package";
    /** The option for how many megabytes of data are taken along. */
    public static final String LIMIT = "dataLimit";

    @Override
    public String id() {
        return "java";
    }

    @Override
    public String name() {
        return Messages.get("java.name");
    }

    @Override
    public String about() {
        return Messages.get("java.about");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public List<SettingSpec> options() {
        return projectOptions();
    }

    /** The options of all formats that begin with the project. */
    public static List<SettingSpec> projectOptions() {
        return List.of(
                SettingSpec.text(PACKAGE, "").label(Messages.get("java.package"))
                        .about(Messages.get("java.package.about")),
                SettingSpec.integer(LIMIT, 50).between(1, 2_000).label(Messages.get("java.limit"))
                        .about(Messages.get("java.limit.about")));
    }

    /** The project of a flow with these options; its remarks have been computed when it is there. */
    public static JavaProject project(CheckedFlow flow, Settings options) {
        String packageName = options.text(PACKAGE);
        return JavaProject.of(flow, ProjectName.suits(packageName) ? packageName : "", options.integer(LIMIT));
    }

    /** What is wrong with the options; nothing when they suit. */
    public static List<Remark> refusals(Settings options) {
        String packageName = options.text(PACKAGE);
        return ProjectName.suits(packageName) ? List.of()
                : List.of(new Remark(Weight.ABSENT, "", Messages.get("java.package.bad", packageName)));
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        List<Remark> refusals = refusals(options);
        JavaProject project = project(flow, options);
        return new Draft() {
            @Override
            public List<Remark> remarks() {
                return refusals.isEmpty() ? project.remarks() : refusals;
            }

            @Override
            public Exported files(FlowOutcome outcome) throws Exception {
                return project.files(outcome);
            }
        };
    }
}
