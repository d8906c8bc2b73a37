// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Scheme;
import weka.core.Instances;

/** How a set of columns is searched for: a step of its own there, a setting of the evaluator here. */
final class ColumnSearch {
    /** The setting of a node that evaluates columns. */
    static final String SETTING = "columnSearch";

    private ColumnSearch() {
    }

    /** The algorithm of a step that searches, if it is known. */
    static Optional<Scheme> of(KfStep search) {
        return Algorithms.of(search.part("searchStrategy", "class")).filter(scheme -> scheme.is("ASSearch"));
    }

    /**
     * The search as the value of the setting.
     *
     * @param header the columns that arrive, or {@code null}
     * @throws NodeFailure if Weka refuses its options
     */
    static SettingValue value(KfStep search, Instances header) throws NodeFailure {
        Scheme scheme = of(search).orElseThrow();
        Map<String, SettingValue> settings = Algorithms.settings(scheme, search.part("searchStrategy", "options"),
                header);
        return SettingValue.scheme(scheme.id(), settings);
    }
}
