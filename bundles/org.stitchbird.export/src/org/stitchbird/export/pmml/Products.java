// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.export.Messages;

/** Writes the products of naive Bayes as derived fields: what PMML has under that name knows other distributions. */
final class Products {
    private static final double LEAST = 1e-75;
    private static final double LIFT = 1e75;

    private final Fields fields;

    /** Writes into the dictionary. */
    Products(Fields fields) {
        this.fields = fields;
    }

    /** The field of each label's product, before they are divided by their sum. */
    List<String> of(Predictor.Bayes bayes) throws NodeFailure {
        List<String> products = new ArrayList<>(Collections.nCopies(bayes.priors().length, null));
        for (Likelihood likelihood : bayes.likelihoods()) {
            List<String> next = new ArrayList<>();
            for (int label = 0; label < products.size(); label++) {
                next.add(times(products.get(label), bayes.priors()[label], likelihood, label));
            }
            products = lifted(next);
        }
        for (int label = 0; label < products.size(); label++) {
            if (products.get(label) == null) {
                Xml xml = new Xml();
                new Formulas(xml, fields).constant(bayes.priors()[label]);
                products.set(label, fields.written("prior", xml));
            }
        }
        return products;
    }

    private String times(String product, double prior, Likelihood likelihood, int label) throws NodeFailure {
        Xml xml = new Xml();
        Formulas formulas = new Formulas(xml, fields);
        Runnable before = product == null ? () -> formulas.constant(prior) : () -> formulas.field(product);
        Runnable likely = likely(formulas, likelihood, label);
        formulas.apply("if", () -> {
            formulas.apply("isMissing", () -> formulas.field(fields.cell(likelihood.cell())));
            before.run();
            formulas.apply("*", () -> {
                before.run();
                formulas.apply("max", () -> {
                    formulas.constant(LEAST);
                    likely.run();
                });
            });
        });
        return fields.written("product", xml);
    }

    /** Times 1e75 where the greatest one is above 0 and below 1e-75. */
    private List<String> lifted(List<String> products) {
        Xml most = new Xml();
        Formulas ofMost = new Formulas(most, fields);
        ofMost.apply("max", () -> products.forEach(ofMost::field));
        String greatest = fields.written("greatest product", most);
        List<String> lifted = new ArrayList<>();
        for (String product : products) {
            Xml xml = new Xml();
            Formulas formulas = new Formulas(xml, fields);
            formulas.apply("if", () -> {
                formulas.apply("and", () -> {
                    compare(formulas, "greaterThan", greatest, 0);
                    compare(formulas, "lessThan", greatest, LEAST);
                });
                formulas.apply("*", () -> {
                    formulas.field(product);
                    formulas.constant(LIFT);
                });
                formulas.field(product);
            });
            lifted.add(fields.written("product", xml));
        }
        return lifted;
    }

    private static void compare(Formulas formulas, String function, String field, double number) {
        formulas.apply(function, () -> {
            formulas.field(field);
            formulas.constant(number);
        });
    }

    private Runnable likely(Formulas formulas, Likelihood likelihood, int label) throws NodeFailure {
        return switch (likelihood) {
            case Likelihood.OfLabels labels -> () -> formulas.of(new org.stitchbird.engine.scoring.Formula.Lookup(
                    new org.stitchbird.engine.scoring.Formula.Cell(labels.cell()), labels.chances()[label]));
            case Likelihood.Normal normal -> normal(formulas, normal, label);
            case Likelihood.Kernel kernel -> throw new NodeFailure(Messages.get("pmml.kernel"));
        };
    }

    private Runnable normal(Formulas formulas, Likelihood.Normal normal, int label) {
        fields.needsNormal();
        double precision = normal.precisions()[label];
        // Made whole as Java's rint does: halves to the even number, where PMML's function of that name differs.
        String rounded = fields.rounded(normal.cell(), precision);
        return () -> formulas.apply("/", () -> {
            formulas.apply("-", () -> {
                below(formulas, rounded, normal, label, "+");
                below(formulas, rounded, normal, label, "-");
            });
            formulas.constant(precision);
        });
    }

    private static void below(Formulas formulas, String rounded, Likelihood.Normal normal, int label, String side) {
        formulas.apply(NormalFunctions.below(), () -> formulas.apply("/", () -> {
            formulas.apply(side, () -> {
                formulas.apply("-", () -> {
                    formulas.field(rounded);
                    formulas.constant(normal.means()[label]);
                });
                formulas.constant(normal.precisions()[label] / 2);
            });
            formulas.constant(normal.deviations()[label]);
        }));
    }
}
