// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.code.NodeSource;
import org.stitchbird.export.format.CheckedFlow;

/** A language in which a node can be read. */
enum CodeLanguage {
    /** Java with Weka. */
    JAVA("Java", "// ") {
        @Override
        String write(CheckedFlow flow, String node) throws NodeFailure {
            return NodeSource.java(flow, node);
        }
    },
    /** Python with scikit-learn and pandas. */
    PYTHON("Python", "# ") {
        @Override
        String write(CheckedFlow flow, String node) throws NodeFailure {
            return NodeSource.python(flow, node);
        }
    };

    private final String label;
    private final String mark;

    CodeLanguage(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /** Its name, the same in every language of people. */
    String label() {
        return label;
    }

    /** A sentence as a comment. */
    String comment(String sentence) {
        return mark + sentence.replace("\n", "\n" + mark);
    }

    /**
     * What a node is as code.
     *
     * @throws NodeFailure if it is none, with a sentence that says why
     */
    abstract String write(CheckedFlow flow, String node) throws NodeFailure;
}
