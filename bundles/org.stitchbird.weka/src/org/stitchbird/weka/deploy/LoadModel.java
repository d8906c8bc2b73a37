// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.code.LoadModelForm;

/** Reads a model from a file. */
@Component(service = NodeType.class)
public final class LoadModel implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("deploy.load-model", Step.DEPLOY, "Load model")
            .about("Reads a trained model from a file that Save model or Weka itself has written. A file from Weka "
                    + "that does not tell the columns needs a table of the same columns at its input.")
            .tags("file", "open", "import", "read", "deserialize", "Weka")
            .in(Port.of("table", Kind.TABLE).label("columns").asOptional())
            .out(Port.of("model", Kind.MODEL))
            .settings(SettingSpec.file("file", "model").required().label("File")
                    .about("The file to read. A file that holds anything but one of Weka's models is refused."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new LoadModelForm());
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Path file = run.file("file");
        if (!Files.isRegularFile(file)) {
            throw new NodeFailure(Messages.get("file.absent", file.getFileName()));
        }
        run.progress().at(0, 0, null);
        run.out("model", ModelFile.read(file, run.wired("table") ? run.table("table") : null));
    }
}
