// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scorer;

/** Writes trees whose leaves are numbers, and rules whose answers are, as tree models. */
final class Trees {
    private static final double CLEARLY = 1e-6;

    private final Fields fields;
    private final Predicates predicates;
    private final Schema schema;
    private final List<String> labels;

    /**
     * Writes trees.
     *
     * @param labels what the leaves' numbers are the chances of; empty when they are what is predicted
     */
    Trees(Fields fields, Schema schema, List<String> labels) {
        this.fields = fields;
        this.predicates = new Predicates(fields);
        this.schema = schema;
        this.labels = labels;
    }

    /** Whether all leaves are numbers, chances in sum 1 if there are labels. */
    static boolean fits(Predictor predictor, List<String> labels) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> labels.isEmpty() ? fixed.answer().length == 1
                    : fixed.answer().length == labels.size() && (Double.isNaN(fixed.answer()[0])
                            || Math.abs(Arrays.stream(fixed.answer()).sum() - 1) < 1e-9);
            case Predictor.Tree tree -> fits(tree.root(), labels);
            case Predictor.Rules rules -> fits(rules.otherwise(), labels) && rules.rules().stream()
                    .allMatch(rule -> fits(rule.then(), labels) && rule.then() instanceof Predictor.Fixed);
            default -> false;
        };
    }

    private static boolean fits(Branch branch, List<String> labels) {
        if (branch instanceof Branch.Leaf leaf) {
            return leaf.answer() instanceof Predictor.Fixed fixed && fits(fixed, labels);
        }
        boolean ends = !(branch.missing() instanceof Astray.Ends missing)
                || missing.answer() instanceof Predictor.Fixed fixed && fits(fixed, labels);
        return ends && Ways.inSumOne(branch.missing())
                && branch.branches().stream().allMatch(each -> fits(each, labels));
    }

    /** The tree, or the rules, as a model. */
    Part of(Predictor predictor) {
        return choosing(predictor, false);
    }

    /** The same, choosing a later label only if it is clearly likelier than an earlier one. */
    Part choosing(Predictor predictor, boolean clearly) {
        return (xml, about) -> {
            Branch root = predictor instanceof Predictor.Tree tree ? tree.root() : null;
            String strategy = root == null ? "none" : Ways.strategy(root, labels.isEmpty());
            xml.open("TreeModel", "modelName", about.name(), "functionName",
                    labels.isEmpty() ? "regression" : "classification", "missingValueStrategy", strategy,
                    "splitCharacteristic", "multiSplit");
            schema.write(xml, predictor);
            xml.add(about.outputs());
            Writing writing = new Writing(xml, strategy, clearly);
            switch (predictor) {
                case Predictor.Rules rules -> writing.rules(rules);
                case Predictor.Fixed fixed -> writing.leaf(() -> xml.empty("True"), fixed, 1);
                default -> writing.branch(() -> xml.empty("True"), root, 1);
            }
            xml.close("TreeModel");
        };
    }

    /** One tree while it is being written. */
    private final class Writing {
        private final Xml xml;
        private final boolean clearly;
        private final boolean byDefault;
        private final boolean inParts;
        private int ids;

        Writing(Xml xml, String strategy, boolean clearly) {
            this.xml = xml;
            this.clearly = clearly;
            this.byDefault = strategy.equals("defaultChild");
            this.inParts = strategy.equals("weightedConfidence");
        }

        private String id() {
            return byDefault ? Integer.toString(++ids) : null;
        }

        void rules(Predictor.Rules rules) {
            xml.open("Node").empty("True");
            rules.rules().forEach(rule -> leaf(() -> predicates.test(xml, rule.when()),
                    (Predictor.Fixed) rule.then(), 1));
            leaf(() -> xml.empty("True"), (Predictor.Fixed) rules.otherwise(), 1);
            xml.close("Node");
        }

        void leaf(Runnable predicate, Predictor.Fixed fixed, double part) {
            double[] answer = fixed.answer();
            boolean none = Double.isNaN(answer[0]);
            String score = none ? null : labels.isEmpty() ? Double.toString(answer[0])
                    : labels.get(clearly ? clearlyLikeliest(answer) : Scorer.likeliest(answer));
            xml.open("Node", "id", id(), "score", score, "recordCount", inParts ? part : null);
            predicate.run();
            for (int i = 0; i < labels.size() && !none; i++) {
                xml.empty("ScoreDistribution", "value", labels.get(i), "recordCount", part * answer[i],
                        "probability", answer[i]);
            }
            xml.close("Node");
        }

        private int clearlyLikeliest(double[] answer) {
            int best = 0;
            for (int i = 1; i < answer.length; i++) {
                best = answer[i] - answer[best] > CLEARLY ? i : best;
            }
            return best;
        }

        void branch(Runnable predicate, Branch branch, double part) {
            if (branch instanceof Branch.Leaf leaf) {
                leaf(predicate, (Predictor.Fixed) leaf.answer(), part);
                return;
            }
            List<Branch> ways = branch.branches();
            Astray missing = branch.missing();
            int cell = branch.cell();
            double[] shares = Ways.shares(missing, ways.size());
            // Only proportions between siblings count; below a branch that gets no part there must be some as well.
            int goes = missing instanceof Astray.Way way ? way.branch() : -1;
            String own = id();
            // The ids are given in the order of the nodes.
            String goesTo = byDefault ? Integer.toString(ids + 1 + IntStream.range(0, goes)
                    .map(i -> Ways.nodes(ways.get(i))).sum()) : null;
            xml.open("Node", "id", own, "recordCount", inParts ? part : null, "defaultChild", goesTo);
            predicate.run();
            if (missing instanceof Astray.Ends ends) {
                leaf(() -> predicates.missing(xml, cell), (Predictor.Fixed) ends.answer(), 0);
            }
            for (int i = 0; i < ways.size(); i++) {
                int way = i;
                Runnable test = () -> way(branch, way);
                branch(i == goes && !byDefault ? () -> predicates.compound(xml, "or",
                        List.of(() -> predicates.missing(xml, cell), test)) : test, ways.get(i),
                        (part == 0 ? 1 : part) * shares[i]);
            }
            xml.close("Node");
        }

        private void way(Branch branch, int way) {
            Ways.predicate(predicates, xml, branch, way);
        }
    }
}
