// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Test;

/** Rules in the form in which PMML has them. */
final class Rules {
    private Rules() {
    }

    /**
     * The same rules as one list that ends with what always holds.
     *
     * <p>Where rows with missing cells are answered by several rules in part, which PMML cannot say, they get no
     * answer.
     */
    static Predictor.Rules plain(Predictor.Rules rules) {
        List<Predictor.Rule> plain = new ArrayList<>();
        for (Predictor.Rule rule : rules.rules()) {
            if (rule.when() instanceof Test.All all && all.tests().isEmpty()) {
                return new Predictor.Rules(plain, rule.then());
            }
            boolean inParts = rule.then() instanceof Predictor.Chained && onlyMissing(rule.when());
            plain.add(inParts ? new Predictor.Rule(rule.when(), nothing(rule.then().width())) : rule);
        }
        if (rules.otherwise() instanceof Predictor.Rules more) {
            Predictor.Rules rest = plain(more);
            plain.addAll(rest.rules());
            return new Predictor.Rules(plain, rest.otherwise());
        }
        return new Predictor.Rules(plain, rules.otherwise());
    }

    private static boolean onlyMissing(Test test) {
        return test instanceof Test.Any any && any.tests().stream().allMatch(Test.Missing.class::isInstance);
    }

    private static Predictor nothing(int width) {
        double[] nothing = new double[width];
        java.util.Arrays.fill(nothing, Double.NaN);
        return new Predictor.Fixed(nothing);
    }
}
