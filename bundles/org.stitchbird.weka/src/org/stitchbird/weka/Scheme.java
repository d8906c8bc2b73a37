// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;

/**
 * One of Weka's algorithms, described without loading its class.
 *
 * @param id the stable id, as stored in flows
 * @param className the name of Weka's class
 * @param families what it is, as the simple names of Weka's types, such as {@code Classifier}
 * @param task what it learns, or {@code null} when it does not learn
 * @param node whether it is a node type of its own, rather than only a choice inside another
 * @param name what people read, in English
 * @param about what it is good for, in English
 * @param tags further words under which it is found
 * @param icon the name of its icon, without ending; empty when it has none of its own
 * @param probe whether its output columns can be learnt from made-up rows: their names and types depend on the
 *     incoming columns and the settings, not on the cells
 * @param settings its settings, the common ones first
 */
public record Scheme(String id, String className, List<String> families, Task task, boolean node, String name,
        String about, List<String> tags, String icon, boolean probe, List<SettingSpec> settings) {
    /** Whether it is one of those, such as {@code Filter}. */
    public boolean is(String family) {
        return families.contains(family);
    }

    /** How it appears as the value of a setting. */
    SchemeSpec spec() {
        return new SchemeSpec(id, name, about, settings);
    }
}
