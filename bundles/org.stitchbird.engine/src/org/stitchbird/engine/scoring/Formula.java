// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/**
 * A number computed from the cells of a row.
 *
 * <p>What is missing makes what is computed from it missing, except where a formula says otherwise; what has no value,
 * such as 0 divided by 0, is missing too.
 */
public sealed interface Formula {
    /** A cell of the row, by its position. */
    record Cell(int position) implements Formula {
    }

    /** A number, which is not missing; or {@link Double#NaN}, which is. */
    record Constant(double value) implements Formula {
    }

    /** Two numbers put together. */
    record Combined(Operation operation, Formula left, Formula right) implements Formula {
    }

    /** A function of a number. */
    record Applied(Function function, Formula of) implements Formula {
    }

    /** A number, or another one where it is missing. */
    record Given(Formula of, Formula otherwise) implements Formula {
    }

    /** One of two numbers. */
    record Choice(Test test, Formula then, Formula otherwise) implements Formula {
    }

    /** The number at a position, such as that of a label; positions are whole, counted from 0, and there. */
    record Lookup(Formula position, double[] numbers) implements Formula {
    }

    /**
     * How many of the borders, which rise, a number lies beyond.
     *
     * @param closed whether a number that is a border is still below it
     */
    record Bin(Formula of, double[] borders, boolean closed) implements Formula {
    }

    /** Ways to put two numbers together. */
    enum Operation {
        /** Their sum. */
        PLUS,
        /** Their difference. */
        MINUS,
        /** Their product. */
        TIMES,
        /** Their quotient. */
        DIVIDED_BY,
        /** The left raised to the right. */
        POWER,
        /** The smaller one. */
        SMALLEST,
        /** The greater one. */
        GREATEST
    }

    /** Functions of one number. */
    enum Function {
        /** e raised to it. */
        EXP,
        /** Its natural logarithm. */
        LOG,
        /** Its square root. */
        ROOT,
        /** Without its sign. */
        ABSOLUTE,
        /** The greatest whole number that is not greater. */
        FLOOR,
        /** The nearest whole number, as {@link Math#round(double)}. */
        ROUND,
        /** The hyperbolic tangent. */
        TANH
    }
}
