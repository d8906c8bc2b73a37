// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import weka.filters.StreamableFilter;

/** Filters that learn from rows are told from those that do not. */
class FittingTest {
    @Test
    void whatWorksRowByRowInWekaFitsNothing() throws ClassNotFoundException {
        Set<String> wrong = new TreeSet<>();
        for (Scheme scheme : Schemes.family("Filter")) {
            boolean streams = StreamableFilter.class.isAssignableFrom(Class.forName(scheme.className()));
            if (streams && Fitting.fits(scheme) && !scheme.id().equals("weka.filter.MultiFilter")) {
                wrong.add(scheme.id());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void nodesCarryTheTrait() {
        Set<String> fitting = new TreeSet<>();
        for (Scheme scheme : Schemes.family("Filter")) {
            if (scheme.node() && Nodes.type(scheme.id()).spec().traits().contains(Trait.FITS)) {
                fitting.add(scheme.id().substring("weka.filter.".length()));
            }
        }
        assertEquals(new TreeSet<>(Set.of("MultiFilter", "supervised.AddClassification",
                "supervised.AttributeSelection", "supervised.ClassBalancer", "supervised.ClassConditionalProbabilities",
                "supervised.Discretize", "supervised.MergeNominalValues", "supervised.NominalToBinary",
                "supervised.PartitionMembership", "supervised.Resample", "supervised.SpreadSubsample",
                "unsupervised.AddCluster", "unsupervised.Center", "unsupervised.ClusterMembership",
                "unsupervised.Discretize", "unsupervised.InterquartileRange", "unsupervised.KernelFilter",
                "unsupervised.MathExpression", "unsupervised.MergeInfrequentNominalValues", "unsupervised.Normalize",
                "unsupervised.PKIDiscretize", "unsupervised.PartitionedMultiFilter", "unsupervised.PrincipalComponents",
                "unsupervised.RandomProjection", "unsupervised.RemoveFrequentValues", "unsupervised.RemoveMisclassified",
                "unsupervised.RemoveUseless", "unsupervised.ReplaceMissingValues", "unsupervised.Resample",
                "unsupervised.Standardize", "unsupervised.StringToWordVector")), fitting);
    }
}
