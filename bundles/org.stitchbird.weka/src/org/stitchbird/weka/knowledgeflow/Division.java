// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.HashMap;
import java.util.Map;

/** Folds, or a part for training and a part for testing; the nodes for it are made when something needs them. */
final class Division {
    private final KfStep maker;
    private final Flowing.Rows rows;
    private final Map<String, String> tests = new HashMap<>();
    private String split;

    /** The division that a step makes of a table. */
    Division(KfStep maker, Flowing.Rows rows) {
        this.maker = maker;
        this.rows = rows;
    }

    KfStep maker() {
        return maker;
    }

    Flowing.Rows rows() {
        return rows;
    }

    /** Whether every row is tested once, rather than some. */
    boolean folds() {
        return maker.type().equals("CrossValidationFoldMaker");
    }

    /** The node of that type that tests learners with it, or {@code null}. */
    String test(String type) {
        return tests.get(type);
    }

    void test(String type, String node) {
        tests.put(type, node);
    }

    /** The node that divides a table, or {@code null}. */
    String split() {
        return split;
    }

    void split(String node) {
        split = node;
    }
}
