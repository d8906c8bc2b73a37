// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which learner for numbers is most like a learner for labels, and the other way round. */
final class Counterparts {
    private static final Map<String, String> OTHER = new HashMap<>();

    static {
        both("J48", "M5P");
        both("PART", "M5Rules");
        both("Logistic", "LinearRegression");
        both("SimpleLogistic", "SimpleLinearRegression");
        both("SMO", "SMOreg");
        both("LogitBoost", "AdditiveRegression");
        both("ClassificationViaRegression", "RegressionByDiscretization");
        one("LMT", "M5P");
        one("HoeffdingTree", "M5P");
        one("JRip", "M5Rules");
        one("AdaBoostM1", "AdditiveRegression");
        one("OneR", "SimpleLinearRegression");
        one("VotedPerceptron", "MultilayerPerceptron");
        one("GaussianProcesses", "SMO");
    }

    private Counterparts() {
    }

    /** The counterpart of the learner of that id, by its id. */
    static Optional<String> of(String learner) {
        return Optional.ofNullable(OTHER.get(learner));
    }

    private static void both(String labels, String numbers) {
        one(labels, numbers);
        one(numbers, labels);
    }

    private static void one(String from, String to) {
        OTHER.put("weka.classify." + from, "weka.classify." + to);
    }
}
