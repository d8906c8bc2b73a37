// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.knowledgeflow.Flowing.Rows;

/** Makes the nodes for folds and splits, each once for all that need it. */
final class Divisions {
    private static final String CLUSTERS = "test.evaluate-clusters";
    private final Sketch sketch;

    Divisions(Sketch sketch) {
        this.sketch = sketch;
    }

    /** The node that tests a learner by a division, if there is one already. */
    String tested(Division division, String learner) {
        return division.test(type(division, learner));
    }

    /** Lets a learner be tested by a division; the node for it is made at the place of a step when there is none. */
    void test(Division division, String learner, KfStep at) {
        String type = type(division, learner);
        if (division.test(type) == null) {
            Map<String, SettingValue> settings = settings(division);
            boolean groups = type.equals(CLUSTERS);
            if (groups) {
                settings.put("method", SettingValue.of(division.folds() ? "folds" : "hold-out"));
                sketch.remark(Remark.Weight.CHANGED, "", division.folds() ? "kf.clusterFolds" : "kf.clusterSplit",
                        division.maker().name());
            }
            if (division.maker().on("preserveOrder")) {
                if (groups || division.folds()) {
                    sketch.remark(Remark.Weight.CHANGED, "", "kf.order", division.maker().name());
                } else {
                    settings.put("shuffled", SettingValue.of("false"));
                }
            }
            String node = sketch.node(type, Reading.named(division.maker(), ""), settings, at);
            sketch.wire(division.rows(), node, "table");
            division.test(type, node);
        }
        sketch.wire(learner, "learner", division.test(type), "learner");
    }

    private String type(Division division, String learner) {
        return sketch.type(learner).startsWith("weka.cluster.") ? CLUSTERS
                : division.folds() ? "test.cross-validate" : "test.hold-out";
    }

    private static Map<String, SettingValue> settings(Division division) {
        Map<String, SettingValue> settings = new LinkedHashMap<>();
        KfStep maker = division.maker();
        if (division.folds()) {
            put(settings, "folds", maker.text("numFolds"), "10");
        } else {
            put(settings, "share", share(maker.text("trainPercent")), "0.66");
        }
        put(settings, "seed", maker.text("seed"), "1");
        return settings;
    }

    private static String share(String percent) {
        try {
            return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static void put(Map<String, SettingValue> settings, String name, String value, String usual) {
        if (!value.isEmpty() && !value.equals(usual)) {
            settings.put(name, SettingValue.of(value));
        }
    }

    /** Trains a learner on the part for training; on all rows when there are folds. */
    void train(Division division, String learner) {
        if (division.folds()) {
            sketch.wire(division.rows(), learner, "table");
            sketch.remark(Remark.Weight.CHANGED, learner, "kf.allRows", division.maker().name());
        } else {
            sketch.wire(split(division), "train", learner, "table");
        }
    }

    /** The rows for testing as a table; for a split only. */
    Rows testing(Division division) {
        return new Rows(split(division), "test", division.rows().header());
    }

    private String split(Division division) {
        if (division.split() == null) {
            KfStep maker = division.maker();
            if (maker.on("preserveOrder")) {
                sketch.remark(Remark.Weight.CHANGED, "", "kf.order", maker.name());
            }
            String node = sketch.node("prepare.split-table", Reading.named(maker, ""), settings(division), maker);
            sketch.wire(division.rows(), node, "table");
            division.split(node);
        }
        return division.split();
    }
}
