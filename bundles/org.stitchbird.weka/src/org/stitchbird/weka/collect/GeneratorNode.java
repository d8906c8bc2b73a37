// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.code.GeneratorForm;
import weka.core.Instances;
import weka.datagenerators.DataGenerator;

/** Any of Weka's data generators as a node type: makes up a table. */
final class GeneratorNode extends SchemeNode {
    /** A node type for that generator. */
    GeneratorNode(Scheme scheme) {
        super(scheme, Step.COLLECT, "Generate");
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        return builder.out(port(Kind.TABLE, locale));
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new GeneratorForm(scheme()));
    }

    @Override
    public void check(NodeCheck check) {
        try {
            Instances header = WekaWork.call("generate.failed", () -> generator(check.settings()).defineDataFormat());
            check.out("table", WekaTables.schema(header));
        } catch (NodeFailure e) {
            check.error(e.getMessage());
        }
    }

    @Override
    public void run(NodeRun run) throws Exception {
        run.progress().at(0, 0, null);
        Instances rows = WekaWork.call("generate.failed", () -> {
            DataGenerator generator = generator(run.settings());
            generator.setDatasetFormat(generator.defineDataFormat());
            return generator.generateExamples();
        });
        run.out("table", WekaTables.table(rows));
    }

    private DataGenerator generator(Settings settings) throws NodeFailure {
        return WekaBeans.make(Recipe.of(scheme(), settings), DataGenerator.class, null);
    }
}
