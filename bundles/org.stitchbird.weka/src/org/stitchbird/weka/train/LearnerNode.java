// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.code.LearnerForm;
import org.stitchbird.weka.fix.LearnerFixes;
import org.stitchbird.weka.prepare.Preparations;
import org.stitchbird.weka.prepare.WekaPreparation;
import org.stitchbird.weka.python.PythonForms;
import org.stitchbird.weka.scoring.KnownFormulas;

/** Any of Weka's classifiers or clusterers as a node type: the learner, and its model when a table is wired. */
final class LearnerNode extends SchemeNode {
    /** A node type for that classifier or clusterer. */
    LearnerNode(Scheme scheme) {
        super(scheme, Step.TRAIN, "Learner");
    }

    @Override
    protected NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale) {
        builder.in(port(Kind.TABLE, locale).asOptional(), port(Kind.PREPARATION, locale).asOptional())
                .out(port(Kind.LEARNER, locale), port(Kind.MODEL, locale)).traits(Trait.FITS);
        return scheme().task() == Task.CLUSTERING ? builder : builder.traits(Trait.USES_TARGET);
    }

    @Override
    public Optional<JavaForm> java() {
        return Optional.of(new LearnerForm(scheme()));
    }

    @Override
    public void check(NodeCheck check) {
        Optional<WekaPreparation> preparation = Preparations.of(check);
        if (preparation.isEmpty()) {
            return;
        }
        WekaLearner learner = new WekaLearner(name(check.name()), Recipe.of(scheme(), check.settings()),
                preparation.get());
        check.out("learner", new Shape.OfLearner(learner.name(), learner.task(), learner));
        check.schema("table").ifPresent(schema -> {
            LearnerFixes.tell(check, "table", check.id(), learner, check::error);
            Schema seen = learner.seen(schema);
            check.out("model", new Shape.OfModel(learner.name(), learner.task(seen), seen));
        });
    }

    @Override
    public Growth growth(Settings settings) {
        return new WekaLearner("", Recipe.of(scheme(), settings), WekaPreparation.NONE).growth().orElseThrow();
    }

    @Override
    public boolean formulas() {
        return KnownFormulas.of(scheme());
    }

    @Override
    public Optional<PythonForm> python() {
        return PythonForms.learner(scheme());
    }

    @Override
    public void run(NodeRun run) throws Exception {
        WekaLearner learner = new WekaLearner(run.name(), Recipe.of(scheme(), run.settings()), Preparations.of(run));
        run.out("learner", learner);
        if (run.wired("table")) {
            run.out("model", learner.train(run.table("table"), run.progress()));
        }
    }
}
