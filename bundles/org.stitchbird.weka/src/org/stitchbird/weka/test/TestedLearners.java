// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.LearnerCheck;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeCheck.Arrival;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.fix.LearnerFixes;
import org.stitchbird.weka.train.WekaLearner;

/** What the nodes have in common that train the learners at their input and test them on the same rows. */
final class TestedLearners {
    private TestedLearners() {
    }

    /** Says whether the learners and the costs suit the table. */
    static void check(NodeCheck check) {
        check.schema("table").ifPresent(schema -> {
            if (schema.targetName() == null) {
                check.inputError("table", Messages.get("target.none"), LearnerFixes.targets(check, "table", "learner"));
                return;
            }
            CostSetting.problem(check.settings().get("costs"), schema)
                    .ifPresent(sentence -> check.settingError("costs", sentence));
            for (Arrival arrival : check.arrivals("learner")) {
                if (arrival.shape() instanceof Shape.OfLearner learner) {
                    problems(check, arrival.node(), learner, schema);
                }
            }
        });
    }

    private static void problems(NodeCheck check, String node, Shape.OfLearner learner, Schema schema) {
        BiConsumer<String, QuickFix[]> tell = (sentence, fixes) -> check.inputError("learner",
                Messages.get("learner.says", learner.name(), sentence), fixes);
        if (learner.task() != Task.CLUSTERING && learner.description() instanceof WekaLearner ours) {
            LearnerFixes.tell(check, "table", node, ours, tell);
        } else {
            List<String> sentences = problem(learner.task(), schema);
            if (sentences.isEmpty() && learner.description() instanceof LearnerCheck theirs) {
                sentences = theirs.problems(schema);
            }
            sentences.forEach(sentence -> tell.accept(sentence, new QuickFix[0]));
        }
    }

    /** What the task alone tells, whoever made the learner. */
    private static List<String> problem(Task task, Schema schema) {
        ColumnType target = schema.target().orElseThrow().type();
        if (task == Task.CLUSTERING) {
            return List.of(Messages.get("test.clusterer"));
        } else if (target == ColumnType.TEXT || target == ColumnType.TIME) {
            return List.of(Messages.get(target == ColumnType.TEXT ? "target.text" : "target.time",
                    schema.targetName()));
        } else if (task == Task.CLASSIFICATION && target == ColumnType.NUMBER) {
            return List.of(Messages.get("target.number", schema.targetName()));
        } else if (task == Task.REGRESSION && target == ColumnType.CATEGORY) {
            return List.of(Messages.get("target.category", schema.targetName()));
        }
        return List.of();
    }

    /**
     * Tests all learners, several at a time, in the order of their wires.
     *
     * @param partsToo whether to keep the results of each part
     * @throws NodeFailure if a learner or the table does not suit, with a sentence for people
     */
    static List<LearnerTest.Tested> run(NodeRun run, Division division, boolean partsToo) throws Exception {
        Table table = run.table("table");
        if (table.schema().targetName() == null) {
            throw new NodeFailure(Messages.get("target.none"));
        }
        SettingValue costs = run.settings().get("costs");
        Optional<String> wrong = CostSetting.problem(costs, table.schema());
        if (wrong.isPresent()) {
            throw new NodeFailure(wrong.get());
        }
        List<Learner> learners = run.all("learner", Learner.class);
        for (Learner learner : learners) {
            // Ours say themselves what does not suit, since for some it is a setting that decides what they predict.
            boolean ours = learner instanceof WekaLearner && learner.task() != Task.CLUSTERING;
            for (String problem : ours ? List.<String>of() : problem(learner.task(), table.schema())) {
                throw new NodeFailure(named(learner, problem));
            }
        }
        return SideBySide.all(learners, (learner, progress) -> {
            Progress told = learners.size() == 1 ? progress
                    : (at, of, what) -> progress.at(at, of, what.isEmpty() ? learner.name() : named(learner, what));
            try {
                return LearnerTest.of(division, learner, table, costs, partsToo, told);
            } catch (NodeFailure e) {
                throw new NodeFailure(named(learner, e.getMessage()), e);
            }
        }, run.progress());
    }

    private static String named(Learner learner, String sentence) {
        return Messages.get("learner.says", learner.name(), sentence);
    }
}
