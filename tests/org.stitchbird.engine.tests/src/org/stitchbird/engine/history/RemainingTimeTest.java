// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.history.RemainingTime.Task;

class RemainingTimeTest {
    private static Task task(String id, double millis, String... after) {
        return new Task(id, millis, List.of(after));
    }

    @Test
    void nothingTakesNoTime() {
        assertEquals(0, RemainingTime.millis(List.of(), 2));
    }

    @Test
    void whatWaitsForOneAnotherAddsUp() {
        List<Task> chain = List.of(task("a", 10), task("b", 20, "a"), task("c", 30, "b", "b"));
        assertEquals(60, RemainingTime.millis(chain, 8));
    }

    @Test
    void branchesTakeAsLongAsTheLongest() {
        List<Task> fork = List.of(task("a", 10), task("b", 20, "a"), task("c", 35, "a"), task("d", 5, "b", "c"));
        assertEquals(50, RemainingTime.millis(fork, 2));
        assertEquals(70, RemainingTime.millis(fork, 1));
    }

    @Test
    void thereAreNoMoreProcessorsThanThereAre() {
        List<Task> three = List.of(task("a", 10), task("b", 10), task("c", 10));
        assertEquals(30, RemainingTime.millis(three, 1));
        assertEquals(20, RemainingTime.millis(three, 2));
        assertEquals(10, RemainingTime.millis(three, 3));
    }

    @Test
    void aTaskThatWaitsKeepsNoProcessorFromOthers() {
        List<Task> tasks = List.of(task("long", 100), task("behind", 10, "long"), task("x", 50), task("y", 50));
        assertEquals(110, RemainingTime.millis(tasks, 2));
    }

    @Test
    void whatIsNotAmongTheTasksIsDone() {
        assertEquals(7, RemainingTime.millis(List.of(task("b", 7, "a")), 1));
    }

    @Test
    void tenThousandTasksInARowAreNoTrouble() {
        List<Task> tasks = new ArrayList<>(List.of(task("0", 1)));
        for (int i = 1; i < 10_000; i++) {
            tasks.add(task(Integer.toString(i), 1, Integer.toString(i - 1)));
        }
        assertEquals(10_000, RemainingTime.millis(tasks, 2));
    }
}
