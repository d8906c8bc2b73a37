// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Task;

/**
 * How a trained model answers a row, in formulas.
 *
 * <p>A row is an array of numbers, its <em>cells</em>: first the inputs in their order, then one for each derived
 * column. A number is itself, a label its position among the labels of its column, counted from 0, and what is missing
 * is {@link Double#NaN}. A label that a column does not have is missing. All arithmetic is that of {@code double}, in
 * the order in which the formulas are written, so that it is the same to the last bit in every language that has it.
 *
 * @param inputs the columns that it needs, NUMBER or CATEGORY, without the target
 * @param derived the columns that are computed from those in front of them
 * @param predictor what answers a row
 * @param task what it answers
 * @param answers the labels in the order of the predictor's numbers, the clusters' names, or empty for a number
 */
public record Scoring(List<ColumnSpec> inputs, List<Derived> derived, Predictor predictor, Task task,
        List<String> answers) {
    /** Makes it; the lists are copied. */
    public Scoring {
        inputs = List.copyOf(inputs);
        derived = List.copyOf(derived);
        Objects.requireNonNull(predictor, "predictor");
        Objects.requireNonNull(task, "task");
        answers = List.copyOf(answers);
    }

    /**
     * A column that is computed.
     *
     * @param name a name for people; need not be unique
     * @param formula its cells
     * @param labels what its cells are positions in; empty when they are numbers
     */
    public record Derived(String name, Formula formula, List<String> labels) {
        /** Makes it; the list is copied. */
        public Derived {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(formula, "formula");
            labels = List.copyOf(labels);
        }
    }

    /** The same without the inputs and derived columns on which no answer depends. */
    public Scoring needed() {
        boolean[] needed = new boolean[cells()];
        Renumbering marking = new Renumbering(cell -> {
            needed[cell] = true;
            return cell;
        });
        marking.of(predictor);
        for (int i = derived.size() - 1; i >= 0; i--) {
            if (needed[inputs.size() + i]) {
                marking.of(derived.get(i).formula());
            }
        }
        int[] places = new int[needed.length];
        int count = 0;
        for (int cell = 0; cell < places.length; cell++) {
            places[cell] = count;
            count += needed[cell] ? 1 : 0;
        }
        Renumbering moving = new Renumbering(cell -> places[cell]);
        return count == cells() ? this : new Scoring(kept(inputs, needed, 0),
                kept(derived, needed, inputs.size()).stream().map(moving::of).toList(), moving.of(predictor), task,
                answers);
    }

    private static <T> List<T> kept(List<T> all, boolean[] needed, int from) {
        return IntStream.range(0, all.size()).filter(i -> needed[from + i]).mapToObj(all::get).toList();
    }

    /** How many cells a row has. */
    public int cells() {
        return inputs.size() + derived.size();
    }
}
