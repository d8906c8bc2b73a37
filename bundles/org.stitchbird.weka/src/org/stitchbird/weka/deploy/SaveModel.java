// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.SaveModelForm;

/** Writes a model into a file. */
@Component(service = NodeType.class)
public final class SaveModel implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("deploy.save-model", Step.DEPLOY, "Save model")
            .about("Writes a trained model into a file that Load model and Weka itself can open.")
            .tags("file", "export", "write", "store", "serialize", "Weka")
            .in(Port.of("model", Kind.MODEL))
            .settings(SettingSpec.newFile("file", "model").required().label("File")
                    .about("The file to write; an older one is replaced only when the new one is complete."))
            .traits(Trait.WRITES).build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new SaveModelForm());
    }

    @Override
    public void check(NodeCheck check) {
        check.file("file").filter(file -> !Files.isDirectory(file.getParent()))
                .ifPresent(file -> check.settingError("file", Messages.get("file.noFolder", file.getParent())));
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Model model = run.in("model", Model.class);
        Path file = run.file("file");
        if (!Files.isDirectory(file.getParent())) {
            throw new NodeFailure(Messages.get("file.noFolder", file.getParent()));
        }
        run.progress().at(0, 0, null);
        try {
            AtomicFile.write(file, model::write);
        } catch (IOException e) {
            throw new NodeFailure(Messages.get("file.notWritten", file.getFileName(), WekaWork.reason(e)), e);
        }
    }
}
