// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.build;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.stitchbird.engine.data.Progress;
import weka.classifiers.Classifier;
import weka.classifiers.ParallelIteratedSingleClassifierEnhancer;
import weka.classifiers.ParallelMultipleClassifiersCombiner;

/**
 * An ensemble of Weka's, and a twin of a class derived from it that trains the members on idle processors.
 *
 * <p>Weka's own execution slots will not do: with them the failure of a member is dropped in silence, they take threads
 * for the whole training however many others wait, and the setting shows in the model.
 *
 * @param plain the ensemble, whose class is Weka's
 * @param twin one with the same settings
 */
record Ensemble<T extends Classifier>(T plain, T twin) {
    private static final String META = "weka.classifiers.meta.";

    /** The ensemble with its twin; {@code null} for what is none or has slots that somebody has set. */
    static Ensemble<?> of(Classifier classifier, Progress progress) {
        if (classifier instanceof ParallelIteratedSingleClassifierEnhancer many ? many.getNumExecutionSlots() != 1
                : !(classifier instanceof ParallelMultipleClassifiersCombiner some)
                        || some.getNumExecutionSlots() != 1) {
            return null;
        }
        return switch (classifier.getClass().getName()) {
            case META + "Bagging" -> Twins.bagging(classifier, progress);
            case META + "RandomCommittee" -> Twins.committee(classifier, progress);
            case META + "RandomSubSpace" -> Twins.subSpace(classifier, progress);
            case META + "Stacking" -> Twins.stacking(classifier, progress);
            case "weka.classifiers.trees.RandomForest" -> Twins.forest(classifier, progress);
            default -> null;
        };
    }

    /** Gives the twin the settings of the ensemble. */
    Ensemble<T> begun() {
        copy(plain, twin);
        return this;
    }

    /** Gives the ensemble what the twin has learnt. */
    void finish() {
        copy(twin, plain);
    }

    /** Every field that the class of the ensemble and those above it have. */
    private void copy(T from, T to) {
        try {
            for (Class<?> type = plain.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(to, field.get(from));
                    }
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
