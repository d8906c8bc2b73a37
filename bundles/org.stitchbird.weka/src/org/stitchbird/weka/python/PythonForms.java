// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.util.Optional;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.weka.Scheme;

/** Finds the Python form of an algorithm; loads nothing of Weka. */
public final class PythonForms {
    private PythonForms() {
    }

    /** The form of a classifier or clusterer, if it has one. */
    public static Optional<PythonForm> learner(Scheme scheme) {
        return Optional.ofNullable(Estimators.ALL.get(scheme.id())).map(estimator -> function -> LearnerForm.write(
                function, new Telling(function, scheme, function.settings()), estimator));
    }

    /** The form of a filter, if it has one. */
    public static Optional<PythonForm> filter(Scheme scheme) {
        return Optional.ofNullable(FilterSteps.ALL.get(scheme.id())).map(step -> function -> FilterForm.write(function,
                new Telling(function, scheme, function.settings()), step));
    }
}
