// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Costs;
import org.stitchbird.weka.Messages;
import weka.classifiers.CostMatrix;
import weka.core.Attribute;

/** Reads what answers cost out of a setting. */
final class CostSetting {
    private CostSetting() {
    }

    /** The setting of a node at whose input {@code table} the target arrives. */
    static SettingSpec spec() {
        return SettingSpec.costs("costs", "table").label("Costs").advanced()
                .about("What an answer costs, for each label that is true and each that is answered. Left empty, every "
                        + "error counts the same and no costs are told.");
    }

    /** Why these costs do not suit the target, as a sentence; empty when they do. */
    static Optional<String> problem(SettingValue costs, Schema schema) {
        Optional<ColumnSpec> target = schema.target();
        if (costs.settings().isEmpty() || target.isEmpty()) {
            return Optional.empty();
        } else if (target.get().type() != ColumnType.CATEGORY) {
            return Optional.of(Messages.get("costs.noLabels", target.get().name()));
        }
        List<String> labels = target.get().labels();
        List<String> unknown = costs.settings().entrySet().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.getKey()), row.getValue().settings().keySet().stream()))
                .distinct().filter(label -> !labels.contains(label)).toList();
        // Labels may not be known before the run.
        return labels.isEmpty() || unknown.isEmpty() ? Optional.empty()
                : Optional.of(Messages.get("costs.unknownLabel", Messages.names(unknown), target.get().name(),
                        Messages.names(labels)));
    }

    /** The costs as Weka has them, or {@code null} when none are set. */
    static CostMatrix matrix(SettingValue costs, Attribute target) {
        return costs.settings().isEmpty() ? null : Costs.matrix(costs.settings(), target);
    }
}
