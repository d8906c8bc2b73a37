// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.scoring.ScoringExporter;

/** Writes a trained model as one class of Java without libraries. */
@Component(service = FlowExporter.class)
public final class JavaExporter extends ScoringExporter {
    private static final String CLASS = "class";
    private static final String PACKAGE = "package";

    @Override
    public String id() {
        return "plain-java";
    }

    @Override
    public String name() {
        return Messages.get("plainJava.name");
    }

    @Override
    public String about() {
        return Messages.get("plainJava.about");
    }

    @Override
    public String ending() {
        return "java";
    }

    @Override
    protected List<SettingSpec> further() {
        return List.of(SettingSpec.text(CLASS, "").label(Messages.get("plainJava.class"))
                .about(Messages.get("plainJava.class.about")),
                SettingSpec.text(PACKAGE, "").label(Messages.get("plainJava.package"))
                        .about(Messages.get("plainJava.package.about")));
    }

    @Override
    protected Exported write(Named named, Scoring scoring, Settings options) throws NodeFailure {
        String type = options.text(CLASS).strip();
        String home = options.text(PACKAGE).strip();
        if (!type.isEmpty() && !SourceNames.isType(type)) {
            throw new NodeFailure(Messages.get("plainJava.class.wrong", type));
        }
        if (!home.isEmpty() && !SourceNames.isPackage(home)) {
            throw new NodeFailure(Messages.get("plainJava.package.wrong", home));
        }
        return Exported.file(JavaSource.of(scoring, named.model(), home,
                type.isEmpty() ? JavaSource.className(named.flow()) : type));
    }
}
