// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.weka.Messages;
import weka.attributeSelection.AttributeSelection;
import weka.classifiers.Classifier;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.IterativeClassifierOptimizer;
import weka.clusterers.Clusterer;
import weka.clusterers.FilteredClusterer;
import weka.filters.Filter;

/** Algorithms that prepare rows for another one, or only find its settings. */
final class Wrappers {
    private Wrappers() {
    }

    static Predictor filtered(Classifier trained, Seen arrived) throws NodeFailure {
        Seen seen = LinearModels.after(trained, arrived, "m_ReorderOriginal", "m_Filter", "m_ReorderFiltered");
        return Families.classifier(((FilteredClassifier) trained).getClassifier(), seen);
    }

    static Predictor filtered(Clusterer trained, Seen arrived) throws NodeFailure {
        FilteredClusterer both = (FilteredClusterer) trained;
        return Families.clusterer(both.getClusterer(), Filters.after(both.getFilter(), arrived));
    }

    static Predictor selected(Classifier trained, Seen arrived) throws NodeFailure {
        Classifier inner = ((SingleClassifierEnhancer) trained).getClassifier();
        AttributeSelection selection = WekaFields.get(trained, "m_AttributeSelection", AttributeSelection.class);
        if (selection == null) {
            return Families.classifier(inner, arrived);
        }
        Object transformer = WekaFields.get(selection, "m_transformer", Object.class);
        if (transformer != null) {
            throw new NodeFailure(Messages.get("formulas.none", Names.of(transformer)));
        }
        return Families.classifier(inner,
                Filters.after(WekaFields.get(selection, "m_attributeFilter", Filter.class), arrived));
    }

    /** What only looks for settings of the one inside, or weighs its rows. */
    static Predictor inner(Classifier trained, Seen seen) throws NodeFailure {
        return Families.classifier(WekaFields.get(trained, "m_Classifier", Classifier.class), seen);
    }

    static Predictor iterated(Classifier trained, Seen seen) throws NodeFailure {
        return Families.classifier(((IterativeClassifierOptimizer) trained).getIterativeClassifier(), seen);
    }
}
