// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.stream.Stream;
import org.stitchbird.engine.data.Task;
import weka.classifiers.Classifier;
import weka.classifiers.MultipleClassifiersCombiner;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.REPTree;
import weka.clusterers.Clusterer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.CapabilitiesHandler;

/** Finds out what one of Weka's algorithms learns. */
final class LearnedTask {
    private LearnedTask() {
    }

    /** The name of the task; empty for what does not learn. */
    static String of(Object bean) {
        if (bean instanceof Clusterer) {
            return Task.CLUSTERING.name();
        } else if (!(bean instanceof Classifier)) {
            return "";
        }
        boolean labels = handles(bean, new J48(), Capability.NOMINAL_CLASS, Capability.BINARY_CLASS);
        boolean numbers = handles(bean, new REPTree(), Capability.NUMERIC_CLASS);
        return (labels && numbers ? Task.CLASSIFICATION_OR_REGRESSION : numbers ? Task.REGRESSION
                : Task.CLASSIFICATION).name();
    }

    /** Whether it takes such targets, one that is built on another also with that other. */
    private static boolean handles(Object bean, Classifier base, Capability... any) {
        if (((CapabilitiesHandler) bean).getCapabilities().handles(any[0])) {
            return true;
        }
        try {
            Object other = bean.getClass().getDeclaredConstructor().newInstance();
            if (other instanceof SingleClassifierEnhancer single) {
                single.setClassifier(base);
            } else if (other instanceof MultipleClassifiersCombiner several) {
                several.setClassifiers(new Classifier[] {base});
            }
            Capabilities able = ((CapabilitiesHandler) other).getCapabilities();
            return Stream.of(any).anyMatch(able::handles);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
