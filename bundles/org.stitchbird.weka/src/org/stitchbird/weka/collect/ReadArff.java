// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.code.ReadArffForm;

/** Reads a file in Weka's own format. */
@Component(service = NodeType.class)
public final class ReadArff implements NodeType {
    /** Up to so many bytes the check reads the rows as well. */
    private static final long SMALL = 1 << 20;
    /** How many times the size of the file its rows take in memory, about. */
    private static final int SWELL = 3;
    private static final NodeSpec SPEC = NodeSpec.of("collect.read-arff", Step.COLLECT, "Read ARFF")
            .about("Reads a table from a file in Weka's ARFF format, which tells the type of each column and the "
                    + "labels of each category.")
            .tags("file", "open", "load", "import", "Weka", "attribute-relation")
            .out(Port.of("table", Kind.TABLE))
            .settings(SettingSpec.file("file", "arff").required().label("File").about("The file to read."),
                    SettingSpec.choice("encoding", "UTF-8", new Choice("UTF-8", "UTF-8"),
                            new Choice("windows-1252", "Western (windows-1252)"), new Choice("MS949", "Korean (MS949)"),
                            new Choice("UTF-16", "UTF-16")).label("Encoding")
                            .about("How letters are stored in the file; nearly always UTF-8.").advanced())
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new ReadArffForm());
    }

    @Override
    public void check(NodeCheck check) {
        Path file = check.file("file").orElseThrow();
        try (ArffFile arff = new ArffFile(file, check.settings().text("encoding"))) {
            check.out("table", WekaTables.schema(arff.header()), facts(arff, file));
        } catch (NodeFailure e) {
            check.settingError("file", e.getMessage());
        }
    }

    /** The rows of a small file are read at once; what is wrong with them is told when it runs, as for a large one. */
    private static CellFacts facts(ArffFile arff, Path file) {
        try {
            return Files.size(file) > SMALL ? CellFacts.UNKNOWN : CellFacts.of(arff.table(Progress.NONE));
        } catch (IOException | NodeFailure e) {
            return CellFacts.UNKNOWN;
        }
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Path file = run.file("file");
        if (!Files.isRegularFile(file)) {
            throw new NodeFailure(Messages.get("file.absent", file.getFileName()));
        }
        try (ArffFile arff = new ArffFile(file, run.settings().text("encoding"))) {
            boolean fits = Memory.holds(Files.size(file) * SWELL);
            run.out("table", fits ? arff.table(run.progress()) : arff.stored(run.progress()));
        }
    }
}
