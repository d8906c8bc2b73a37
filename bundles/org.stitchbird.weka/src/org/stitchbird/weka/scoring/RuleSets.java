// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import weka.classifiers.Classifier;
import weka.core.Attribute;

/** JRip: the first rule that holds answers; a missing cell lets no condition hold. */
final class RuleSets {
    private RuleSets() {
    }

    static Predictor of(Classifier trained, Seen seen) throws NodeFailure {
        List<?> rules = WekaFields.get(trained, "m_Ruleset", List.class);
        List<?> answers = WekaFields.get(trained, "m_Distributions", List.class);
        List<Predictor.Rule> all = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<Test> tests = new ArrayList<>();
            for (Object condition : WekaFields.get(rules.get(i), "m_Antds", List.class)) {
                tests.add(test(condition, seen));
            }
            all.add(new Predictor.Rule(new Test.All(tests), new Predictor.Fixed((double[]) answers.get(i))));
        }
        return new Predictor.Rules(all, new Predictor.Fixed(new double[seen.header().numClasses()]));
    }

    private static Test test(Object condition, Seen seen) throws NodeFailure {
        int column = WekaFields.get(condition, "att", Attribute.class).index();
        int value = (int) WekaFields.number(condition, "value");
        if (seen.labels(column)) {
            return new Test.Among(seen.of(column), Trees.only(seen, column, value));
        }
        return Arithmetic.compares(seen.of(column), value == 0 ? Relation.AT_MOST : Relation.AT_LEAST,
                WekaFields.number(condition, "splitPoint"));
    }
}
