// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.train.WekaLearner;

/**
 * What helps when a table does not suit a learner.
 *
 * <p>What prepares for the learner becomes a step of it, fitted inside each fold; what concerns the target or the rows
 * happens to the table.
 */
public final class LearnerFixes {
    private static final String FILTER = "weka.filter.unsupervised.";
    private static final String LEARNER = "weka.classify.";
    private final String node;
    private final WekaLearner learner;
    private final Shape.OfTable table;
    private final TableFixes tables;

    private LearnerFixes(String node, WekaLearner learner, String tested, String input, Shape.OfTable table) {
        this.node = node;
        this.learner = learner;
        this.table = table;
        tables = new TableFixes(tested, input, table, learner::misfits);
    }

    /**
     * Ways to put a misfit right, the best one first; empty when none is known.
     *
     * @param node the id of the learner's node
     * @param tested the id of the node at which learner and table meet
     * @param input the input of that node at which the table arrives
     */
    static List<QuickFix> of(Misfit misfit, String node, WekaLearner learner, String tested, String input,
            Shape.OfTable table) {
        Attempts attempts = new Attempts(misfit);
        new LearnerFixes(node, learner, tested, input, table).attempt(attempts, misfit);
        return attempts.best();
    }

    /**
     * The targets that people may have meant for a node that needs one, the most likely first.
     *
     * @param input the input of the node at which the table arrives
     * @param learners the input at which the learners arrive that the target must suit
     */
    public static QuickFix[] targets(NodeCheck check, String input, String learners) {
        Attempts attempts = new Attempts(Misfit.noTarget());
        check.table(input).ifPresent(table -> new TableFixes(check.id(), input, table, then -> check.shapes(learners)
                .stream().filter(Shape.OfLearner.class::isInstance).map(Shape.OfLearner.class::cast)
                .filter(each -> each.description() instanceof WekaLearner)
                .flatMap(each -> ((WekaLearner) each.description()).misfits(then).stream()).toList())
                .otherTarget(attempts));
        return attempts.best().toArray(QuickFix[]::new);
    }

    /**
     * Tells at an input what does not suit about the table that arrives, with what helps.
     *
     * @param node the id of the learner's node
     * @param tell takes a sentence and its fixes
     */
    public static void tell(NodeCheck check, String input, String node, WekaLearner learner,
            BiConsumer<String, QuickFix[]> tell) {
        check.table(input).ifPresent(table -> {
            learner.misfits(table).forEach(misfit -> tell.accept(misfit.sentence(),
                    of(misfit, node, learner, check.id(), input, table).toArray(QuickFix[]::new)));
            Exits.warn(check, node, learner, table);
        });
    }

    private void attempt(Attempts attempts, Misfit misfit) {
        switch (misfit.kind()) {
            case Misfit.NO_TARGET, "target.text", "target.time", "target.oneLabel", "target.allMissing" -> {
                tables.otherTarget(attempts);
                tables.target(attempts, misfit);
            }
            case "target.number" -> {
                counterpart(attempts);
                wrap(attempts, "fix.byIntervals", "RegressionByDiscretization");
                tables.labels(attempts, misfit);
                tables.otherTarget(attempts);
            }
            case "target.category" -> {
                counterpart(attempts);
                wrap(attempts, "fix.byNumbers", "ClassificationViaRegression");
                tables.otherTarget(attempts);
            }
            case "target.manyLabels" -> {
                wrap(attempts, "fix.oneByOne", "MultiClassClassifier");
                counterpart(attempts);
            }
            case "target.missing" -> tables.target(attempts, misfit);
            default -> columns(attempts, misfit);
        }
    }

    private void columns(Attempts attempts, Misfit misfit) {
        switch (misfit.kind()) {
            case "columns.number" -> prepare(attempts, "fix.discretise", "Discretize");
            case "columns.category" -> prepare(attempts, "fix.binary", "NominalToBinary");
            case "columns.text" -> prepare(attempts, "fix.words", "StringToWordVector");
            case "columns.time" -> prepare(attempts, "fix.timeNumbers", "DateToNumeric");
            case "columns.missing" -> prepare(attempts, "fix.fill", "ReplaceMissingValues");
            case "columns.negative" -> prepare(attempts, "fix.normalise", "Normalize");
            default -> { }
        }
        tables.without(attempts, misfit.columns());
        if (!misfit.columns().isEmpty()) {
            replace(attempts, LEARNER + "RandomForest");
        }
    }

    /** Puts a filter before the learner, as the last of its steps. */
    private void prepare(Attempts attempts, String label, String filter) {
        String type = FILTER + filter;
        if (node(type)) {
            WekaLearner prepared = new WekaLearner(learner.name(), learner.recipe(),
                    learner.preparation().then(filter, new Recipe(type, Map.of())));
            attempts.add(QuickFix.of(Messages.get(label)).put(node, "preparation", type, Map.of()),
                    prepared.misfits(table));
        }
    }

    /** Takes a learner of the same kind for the other sort of target, here or in a nested algorithm; else a forest. */
    private void counterpart(Attempts attempts) {
        String id = learner.recipe().id();
        if (id.equals(LEARNER + "SGD")) {
            set(attempts, "fix.squaredLoss", "lossFunction", SettingValue.of("2"));
        }
        Counterparts.of(id).ifPresent(other -> replace(attempts, other));
        Settings settings = new Settings(learner.recipe().scheme().settings(), learner.recipe().settings());
        for (SettingSpec spec : learner.recipe().scheme().settings(Locale.getDefault())) {
            if (spec.type() == SettingType.SCHEME) {
                Counterparts.of(settings.text(spec.name())).ifPresent(other -> set(attempts, "fix.inside", spec.name(),
                        SettingValue.scheme(other, Map.of()), name(other), spec.label()));
            }
        }
        replace(attempts, LEARNER + "RandomForest");
    }

    private void set(Attempts attempts, String label, String setting, SettingValue value, Object... words) {
        Map<String, SettingValue> settings = new LinkedHashMap<>(learner.recipe().settings());
        settings.put(setting, value);
        attempts.add(QuickFix.of(Messages.get(label, words)).set(node, setting, value),
                with(new Recipe(learner.recipe().id(), settings)).misfits(table));
    }

    private void replace(Attempts attempts, String type) {
        if (node(type) && !type.equals(learner.recipe().id()) && learner.task() != Task.CLUSTERING) {
            attempts.add(QuickFix.of(Messages.get("fix.instead", name(type))).replace(node, type, Map.of()),
                    with(new Recipe(type, Map.of())).misfits(table));
        }
    }

    private void wrap(Attempts attempts, String label, String wrapper) {
        String type = LEARNER + wrapper;
        if (node(type) && !type.equals(learner.recipe().id())) {
            Recipe around = new Recipe(type, Map.of("classifier",
                    SettingValue.scheme(learner.recipe().id(), learner.recipe().settings())));
            attempts.add(QuickFix.of(Messages.get(label, name(type))).wrap(node, type, "classifier"),
                    with(around).misfits(table));
        }
    }

    private WekaLearner with(Recipe recipe) {
        return new WekaLearner(learner.name(), recipe, learner.preparation());
    }

    private static boolean node(String type) {
        return Schemes.find(type).filter(Scheme::node).isPresent();
    }

    private static String name(String type) {
        return Schemes.find(type).map(scheme -> scheme.name(Locale.getDefault())).orElse(type);
    }
}
