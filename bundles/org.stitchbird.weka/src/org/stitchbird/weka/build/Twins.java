// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.build;

import org.stitchbird.engine.data.Progress;
import weka.classifiers.Classifier;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.RandomCommittee;
import weka.classifiers.meta.RandomSubSpace;
import weka.classifiers.meta.Stacking;
import weka.classifiers.trees.RandomForest;
import weka.core.Capabilities;
import weka.core.CapabilitiesHandler;
import weka.core.Instances;

/** Twins of Weka's ensembles, one for each that has execution slots. */
final class Twins {
    private Twins() {
    }

    static Ensemble<?> bagging(Classifier classifier, Progress progress) {
        Bagging plain = (Bagging) classifier;
        return new Ensemble<>(plain, new SharedBagging(plain, progress)).begun();
    }

    static Ensemble<?> forest(Classifier classifier, Progress progress) {
        RandomForest plain = (RandomForest) classifier;
        return new Ensemble<>(plain, new SharedForest(plain, progress)).begun();
    }

    static Ensemble<?> committee(Classifier classifier, Progress progress) {
        RandomCommittee plain = (RandomCommittee) classifier;
        return new Ensemble<>(plain, new SharedCommittee(plain, progress)).begun();
    }

    static Ensemble<?> subSpace(Classifier classifier, Progress progress) {
        RandomSubSpace plain = (RandomSubSpace) classifier;
        return new Ensemble<>(plain, new SharedSubSpace(plain, progress)).begun();
    }

    static Ensemble<?> stacking(Classifier classifier, Progress progress) {
        Stacking plain = (Stacking) classifier;
        return new Ensemble<>(plain, new SharedStacking(plain, progress)).begun();
    }

    /** Weka's sentences name whose capabilities they are. */
    private static Capabilities owned(Capabilities able, CapabilitiesHandler twin, CapabilitiesHandler plain) {
        if (able.getOwner() == twin) {
            able.setOwner(plain);
        }
        return able;
    }

    private static final class SharedBagging extends Bagging {
        private static final long serialVersionUID = 1;
        private final transient Bagging plain;
        private final transient Members members;

        SharedBagging(Bagging plain, Progress progress) {
            this.plain = plain;
            members = new Members(progress, 1);
        }

        @Override
        public Capabilities getCapabilities() {
            return owned(super.getCapabilities(), this, plain);
        }

        @Override
        protected void buildClassifiers() throws Exception {
            members.build(m_Classifiers, this::getTrainingSet);
        }
    }

    private static final class SharedForest extends RandomForest {
        private static final long serialVersionUID = 1;
        private final transient RandomForest plain;
        private final transient Members members;

        SharedForest(RandomForest plain, Progress progress) {
            this.plain = plain;
            members = new Members(progress, 1);
        }

        @Override
        public Capabilities getCapabilities() {
            return owned(super.getCapabilities(), this, plain);
        }

        @Override
        protected void buildClassifiers() throws Exception {
            members.build(m_Classifiers, this::getTrainingSet);
        }
    }

    private static final class SharedCommittee extends RandomCommittee {
        private static final long serialVersionUID = 1;
        private final transient RandomCommittee plain;
        private final transient Members members;

        SharedCommittee(RandomCommittee plain, Progress progress) {
            this.plain = plain;
            members = new Members(progress, 1);
        }

        @Override
        public Capabilities getCapabilities() {
            return owned(super.getCapabilities(), this, plain);
        }

        @Override
        protected void buildClassifiers() throws Exception {
            members.build(m_Classifiers, this::getTrainingSet);
        }
    }

    private static final class SharedSubSpace extends RandomSubSpace {
        private static final long serialVersionUID = 1;
        private final transient RandomSubSpace plain;
        private final transient Members members;

        SharedSubSpace(RandomSubSpace plain, Progress progress) {
            this.plain = plain;
            members = new Members(progress, 1);
        }

        @Override
        public Capabilities getCapabilities() {
            return owned(super.getCapabilities(), this, plain);
        }

        @Override
        protected void buildClassifiers() throws Exception {
            members.build(m_Classifiers, this::getTrainingSet);
        }
    }

    private static final class SharedStacking extends Stacking {
        private static final long serialVersionUID = 1;
        private final transient Stacking plain;
        private final transient Members members;

        SharedStacking(Stacking plain, Progress progress) {
            this.plain = plain;
            members = new Members(progress, plain.getNumFolds() + 1);
        }

        @Override
        public Capabilities getCapabilities() {
            return owned(super.getCapabilities(), this, plain);
        }

        @Override
        protected void buildClassifiers(Instances rows) throws Exception {
            members.build(m_Classifiers, member -> rows);
        }
    }
}
