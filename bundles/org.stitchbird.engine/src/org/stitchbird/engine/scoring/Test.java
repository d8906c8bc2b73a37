// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;

/** A question about a row that has the answer yes or no. */
public sealed interface Test {
    /** Compares two numbers; no when one of them is missing. */
    record Compares(Formula left, Relation relation, Formula right) implements Test {
    }

    /** Whether a number is missing. */
    record Missing(Formula of) implements Test {
    }

    /** Whether the label at a cell's position is among some; no when it is missing. */
    record Among(Formula position, boolean[] labels) implements Test {
    }

    /** Whether all are answered with yes; yes when there are none. */
    record All(List<Test> tests) implements Test {
        /** Makes it; the list is copied. */
        public All {
            tests = List.copyOf(tests);
        }
    }

    /** Whether one is answered with yes; no when there are none. */
    record Any(List<Test> tests) implements Test {
        /** Makes it; the list is copied. */
        public Any {
            tests = List.copyOf(tests);
        }
    }

    /** The other answer. */
    record Not(Test test) implements Test {
    }

    /** How two numbers may stand to each other. */
    enum Relation {
        /** {@code <}. */
        LESS,
        /** {@code <=}. */
        AT_MOST,
        /** {@code =}. */
        EQUAL,
        /** {@code >=}. */
        AT_LEAST,
        /** {@code >}. */
        MORE
    }
}
