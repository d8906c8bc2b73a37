// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** An algorithm of Tribuo as a node type: the learner, and its model when a table is wired. */
abstract class TribuoNode implements NodeType {
    /** The part of the declaration that all have in common. */
    static NodeSpec.Builder declared(String id, String name, String implementation) {
        return NodeSpec.of(id, Step.TRAIN, name)
                .in(Port.of("table", Kind.TABLE).label("Table").asOptional())
                .out(Port.of("learner", Kind.LEARNER).label("Learner"), Port.of("model", Kind.MODEL).label("Model"))
                .traits(Trait.FITS, Trait.USES_TARGET).group("Tribuo").implementation(implementation);
    }

    static SettingSpec seed() {
        return SettingSpec.seed("seed", 1).label("Seed").about("The same seed gives the same model.");
    }

    static SettingSpec depth(int value) {
        return SettingSpec.integer("depth", value).between(1, 1000).label("Greatest depth")
                .about("How many questions a tree may ask one after the other.");
    }

    static SettingSpec leaf(int value) {
        return SettingSpec.integer("leaf", value).between(1, 1_000_000).label("Rows in a leaf")
                .about("How many rows there are at least where a tree ends.");
    }

    /** Which algorithm with which settings a node stands for. */
    abstract Recipe recipe(Settings settings);

    @Override
    public final void check(NodeCheck check) {
        Recipe recipe = recipe(check.settings());
        String name = check.name().isEmpty() ? spec().name() : check.name();
        check.out("learner", new Shape.OfLearner(name, Task.CLASSIFICATION_OR_REGRESSION, recipe));
        check.schema("table").ifPresent(schema -> {
            List<String> problems = recipe.problems(schema);
            problems.forEach(sentence -> check.inputError("table", sentence, fixes(check, schema)));
            if (problems.isEmpty()) {
                Task task = schema.target().orElseThrow().labels().isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
                check.out("model", new Shape.OfModel(name, task, schema));
            }
        });
    }

    private static QuickFix[] fixes(NodeCheck check, Schema schema) {
        List<String> unfit = Recipe.unfit(schema);
        if (schema.targetName() == null || unfit.contains(schema.targetName())) {
            return new QuickFix[0];
        }
        return new QuickFix[] {QuickFix.of(Messages.get("columns.leaveOut", String.join(", ", unfit)))
                .put(check.id(), "table", "prepare.select-columns", Map.of("mode", SettingValue.of("drop"),
                        "columns", SettingValue.list(unfit)))};
    }

    @Override
    public final void run(NodeRun run) throws Exception {
        TribuoLearner learner = new TribuoLearner(run.name(), recipe(run.settings()));
        run.out("learner", learner);
        if (run.wired("table")) {
            run.out("model", learner.train(run.table("table"), run.progress()));
        }
    }

    @Override
    public final boolean formulas() {
        return true;
    }
}
