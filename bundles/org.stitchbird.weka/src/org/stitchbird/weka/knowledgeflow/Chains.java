// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;

/** Steps of preparation, one behind the other. */
final class Chains {
    private Chains() {
    }

    /** A filter with the filters wired in front of it as preparation; empty when one is not Weka's. */
    static Optional<List<Node>> of(Writing writing, Node filter) {
        Optional<List<Node>> before = before(writing, filter);
        if (before.isEmpty() || Writing.scheme(filter).filter(scheme -> scheme.is("Filter")).isEmpty()) {
            return Optional.empty();
        }
        List<Node> all = new ArrayList<>(before.get());
        all.add(filter);
        return Optional.of(all);
    }

    /** The filters wired in front of a node as preparation; empty when one is not Weka's. */
    static Optional<List<Node>> before(Writing writing, Node node) {
        Optional<Node> source = writing.source(node, "preparation");
        return source.isEmpty() ? Optional.of(List.of()) : of(writing, source.get());
    }

    /** These filters as the preparation of a learner. */
    static WekaPreparation preparation(List<Node> filters) {
        return new WekaPreparation("", filters.stream().map(Writing::recipe).toList());
    }

    /** The columns behind a filter, or {@code null} when they cannot be told. */
    static Instances after(Recipe filter, Instances header) {
        return new WekaPreparation("", List.of(filter)).header(header).orElse(null);
    }
}
