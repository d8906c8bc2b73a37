// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.net.URL;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.fix.LearnerFixes;
import org.stitchbird.weka.prepare.Preparations;
import org.stitchbird.weka.prepare.WekaPreparation;

/** Any of Weka's classifiers or clusterers as a node type: the learner, and its model when a table is wired. */
final class LearnerNode implements NodeType {
    private final Scheme scheme;
    private final NodeSpec spec;

    /** A node type for that classifier or clusterer. */
    LearnerNode(Scheme scheme) {
        this.scheme = scheme;
        NodeSpec.Builder builder = NodeSpec.of(scheme.id(), Step.TRAIN, scheme.name()).about(scheme.about())
                .tags(scheme.tags().toArray(String[]::new))
                .in(Port.of("table", Kind.TABLE).asOptional(),
                        Port.of("preparation", Kind.PREPARATION).asOptional())
                .out(Port.of("learner", Kind.LEARNER), Port.of("model", Kind.MODEL))
                .settings(scheme.settings().toArray(SettingSpec[]::new)).traits(Trait.FITS);
        spec = (scheme.task() == Task.CLUSTERING ? builder : builder.traits(Trait.USES_TARGET)).build();
    }

    @Override
    public NodeSpec spec() {
        return spec;
    }

    @Override
    public void check(NodeCheck check) {
        Optional<WekaPreparation> preparation = Preparations.of(check);
        if (preparation.isEmpty()) {
            return;
        }
        String name = check.name().isEmpty() ? scheme.name() : check.name();
        WekaLearner learner = new WekaLearner(name, Recipe.of(scheme, check.settings()), preparation.get());
        check.out("learner", new Shape.OfLearner(learner.name(), learner.task(), learner));
        check.schema("table").ifPresent(schema -> {
            LearnerFixes.tell(check, "table", check.id(), learner, check::error);
            Schema seen = learner.seen(schema);
            check.out("model", new Shape.OfModel(learner.name(), learner.task(seen), seen));
        });
    }

    @Override
    public void run(NodeRun run) throws Exception {
        WekaLearner learner = new WekaLearner(run.name(), Recipe.of(scheme, run.settings()), Preparations.of(run));
        run.out("learner", learner);
        if (run.wired("table")) {
            run.out("model", learner.train(run.table("table"), run.progress()));
        }
    }

    @Override
    public URL icon() {
        URL own = getClass().getResource(scheme.icon() + ".svg");
        return own != null ? own : getClass().getResource("Learner.svg");
    }
}
