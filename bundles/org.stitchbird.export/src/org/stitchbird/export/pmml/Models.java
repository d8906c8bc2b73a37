// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.export.Messages;

/** Finds the kind of model that a predictor is in PMML. */
final class Models {
    private final Fields fields;
    private final Schema schema;
    private final Schema numbers;
    private final List<String> labels;

    /**
     * Finds models.
     *
     * @param schema what models of labels are told
     * @param numbers what models of a number are told
     * @param labels the labels of the target; empty for a number
     */
    Models(Fields fields, Schema schema, Schema numbers, List<String> labels) {
        this.fields = fields;
        this.schema = schema;
        this.numbers = numbers;
        this.labels = labels;
    }

    Fields fields() {
        return fields;
    }

    List<String> labels() {
        return labels;
    }

    /** What a model is told that predicts one of the labels, or a number. */
    Schema schema(boolean ofLabels) {
        return ofLabels ? schema : numbers;
    }

    /** That PMML cannot say it. */
    NodeFailure refusal(String key) {
        return new NodeFailure(Messages.get(key));
    }

    /** A model of which only the label counts that it predicts. */
    Part choice(Predictor predictor) throws NodeFailure {
        if (predictor instanceof Predictor.Linked linked && Trees.fits(linked.inner(), labels)
                && (linked.link() == Link.CLEARLY_LIKELIEST || linked.link() == Link.LIKELIEST)) {
            return new Trees(fields, schema, labels).choosing(linked.inner(),
                    linked.link() == Link.CLEARLY_LIKELIEST);
        }
        return label(predictor);
    }

    /** A model that predicts a number. */
    Part number(Predictor predictor) throws NodeFailure {
        if (predictor instanceof Predictor.Chained chained && chained.first() instanceof Predictor.Sum sum) {
            Optional<Affine> affine = Affine.of(chained);
            if (affine.isPresent() && affine.get().added()[0] == 0 && sum.width() == 1) {
                return number(new Predictor.Sum(sum.members(), Arrays.stream(sum.weights())
                        .map(weight -> weight * affine.get().weights()[0][0]).toArray()));
            }
        }
        if (predictor instanceof Predictor.Sum sum && sum.members().stream()
                .allMatch(member -> member instanceof Predictor.Tree && Trees.fits(member, List.of()))) {
            return new Segments(this, false).together(sum, List.of());
        }
        return switch (predictor) {
            case Predictor.Tree tree when Trees.fits(tree, List.of()) -> new Trees(fields, numbers, List.of()).of(tree);
            case Predictor.Rules rules when Trees.fits(rules, List.of()) ->
                new Trees(fields, numbers, List.of()).of(rules);
            case Predictor.Tree tree -> new Segments(this, false).byLeaf(tree);
            case Predictor.Rules rules -> new Segments(this, false).byRule(rules);
            case Predictor.Net net -> new Nets(fields, numbers, List.of()).of(net, "none");
            case Predictor.Chained chained when Affine.of(chained).isEmpty() -> throw refusal("pmml.shape");
            case Predictor.Linked linked -> throw refusal("pmml.shape");
            case Predictor.Nearest nearest -> throw refusal("pmml.shape");
            default -> Additive.of(this, predictor, 1).part(predictor, null, List.of());
        };
    }

    /** A model that predicts a label, with the chances of all. */
    Part label(Predictor whole) throws NodeFailure {
        Predictor predictor = whole instanceof Predictor.Rules rules ? Rules.plain(rules) : whole;
        Predictor inner = predictor instanceof Predictor.Linked linked && linked.link() == Link.SHARES
                ? linked.inner() : predictor;
        if (inner instanceof Predictor.Sum sum && sum.members().stream()
                .allMatch(member -> member instanceof Predictor.Tree && Trees.fits(member, labels))
                && (inner != predictor || Chances.sure(sum))) {
            return new Segments(this, true).together(sum, labels);
        }
        return switch (predictor) {
            case Predictor.Fixed fixed when Trees.fits(fixed, labels) -> new Trees(fields, schema, labels).of(fixed);
            case Predictor.Tree tree when Trees.fits(tree, labels) -> new Trees(fields, schema, labels).of(tree);
            case Predictor.Rules rules when Trees.fits(rules, labels) -> new Trees(fields, schema, labels).of(rules);
            case Predictor.Tree tree -> new Segments(this, true).byLeaf(tree);
            case Predictor.Rules rules -> new Segments(this, true).byRule(rules);
            case Predictor.Net net -> new Nets(fields, schema, labels).of(net, "none");
            case Predictor.Linked linked when linked.inner() instanceof Predictor.Net net
                    && linked.link() == Link.SHARES -> new Nets(fields, schema, labels).of(net, "simplemax");
            case Predictor.Linked linked when linked.inner() instanceof Predictor.Net net
                    && linked.link() == Link.SOFTMAX -> new Nets(fields, schema, labels).of(net, "softmax");
            case Predictor.Bayes bayes when new LabelBayes(fields, schema, labels).fits(bayes) ->
                new LabelBayes(fields, schema, labels).of(bayes);
            case Predictor.Linked linked -> linked(linked);
            case Predictor.Chained chained -> throw refusal("pmml.shape");
            case Predictor.Nearest nearest -> throw refusal("pmml.shape");
            default -> {
                if (!Chances.sure(predictor)) {
                    throw refusal("pmml.chances");
                }
                yield Additive.of(this, predictor, labels.size()).part(predictor, "simplemax", labels);
            }
        };
    }

    private Part linked(Predictor.Linked linked) throws NodeFailure {
        return switch (linked.link()) {
            case SHARES -> Additive.of(this, linked.inner(), labels.size()).part(linked, "simplemax", labels);
            case SOFTMAX -> Additive.of(this, linked.inner(), labels.size()).part(linked,
                    labels.size() == 2 ? "logit" : "softmax", labels);
            case SOFTMAX_WITH_LAST_ZERO -> Additive.of(this, linked.inner(), labels.size()).part(linked,
                    labels.size() == 2 ? "logit" : "softmax", labels);
            case LIKELIEST, CLEARLY_LIKELIEST -> throw refusal("pmml.likeliest");
        };
    }
}
