// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.weka.scoring.Scorings;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/** A trained clusterer: answers the group of each row, as {@code cluster 1}, {@code cluster 2} … */
public final class ClustererModel extends WekaModel {
    private final Clusterer clusterer;
    private final int clusters;

    /**
     * A model for rows like these.
     *
     * @param trainedOn the columns, without a target
     * @param header the same as Weka has them, without rows
     * @throws Exception if it cannot tell how many clusters it has
     */
    public ClustererModel(String name, Schema trainedOn, Clusterer clusterer, Instances header) throws Exception {
        super(name, trainedOn, clusterer, header);
        this.clusterer = clusterer;
        this.clusters = clusterer.numberOfClusters();
    }

    @Override
    public Task task() {
        return Task.CLUSTERING;
    }

    @Override
    public Optional<Scoring> scoring() throws NodeFailure {
        return formulas(() -> Scorings.of(clusterer, trainedOn(), header(), Answers.clusters(clusters)));
    }

    @Override
    List<ColumnSpec> answers() {
        return List.of(ColumnSpec.category(Answers.PREDICTION, Answers.clusters(clusters)));
    }

    @Override
    List<Column> answer(Instances rows, Progress progress) throws Exception {
        int[] codes = new int[rows.size()];
        for (int r = 0; r < codes.length; r++) {
            report(progress, r, codes.length);
            int cluster = clusterer.clusterInstance(rows.get(r));
            codes[r] = cluster < clusters ? cluster : -1;
        }
        return List.of(Columns.codes(answers().get(0), codes));
    }
}
