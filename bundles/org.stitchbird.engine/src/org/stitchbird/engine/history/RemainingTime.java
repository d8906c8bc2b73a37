// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Tells how long tasks will take that wait for one another and share some processors. */
public final class RemainingTime {
    private final PriorityQueue<Step> ready = new PriorityQueue<>(Comparator.comparingDouble(Step::from));
    private final Map<String, List<Step>> behind = new HashMap<>();
    private final PriorityQueue<Double> processors = new PriorityQueue<>();

    /**
     * Something that is still to be done.
     *
     * @param id its name
     * @param millis how long it will take by itself
     * @param after the names of the tasks that must be done before; those not among the tasks are done already
     */
    public record Task(String id, double millis, List<String> after) {
    }

    /** A task, with how many others it still waits for, and when the last of those will be done. */
    private static final class Step {
        private final Task task;
        private int waiting;
        private double from;

        Step(Task task) {
            this.task = task;
        }

        double from() {
            return from;
        }
    }

    private RemainingTime(List<Task> tasks, int count) {
        Map<String, Step> steps = new HashMap<>();
        tasks.forEach(task -> steps.put(task.id(), new Step(task)));
        for (Step step : steps.values()) {
            step.task.after().stream().distinct().filter(steps::containsKey).forEach(before -> {
                behind.computeIfAbsent(before, key -> new ArrayList<>()).add(step);
                step.waiting++;
            });
        }
        // In the order in which they were given, so that equals always begin in the same order.
        tasks.stream().map(task -> steps.get(task.id())).filter(step -> step.waiting == 0).forEach(ready::add);
        for (int i = 0; i < count; i++) {
            processors.add(0.0);
        }
    }

    /** How many milliseconds it takes until all is done, each task being begun as soon as it can be. */
    public static double millis(List<Task> tasks, int processors) {
        return new RemainingTime(tasks, processors).end();
    }

    private double end() {
        double end = 0;
        while (!ready.isEmpty()) {
            Step step = ready.poll();
            double done = Math.max(step.from, processors.poll()) + step.task.millis();
            processors.add(done);
            end = Math.max(end, done);
            for (Step next : behind.getOrDefault(step.task.id(), List.of())) {
                next.from = Math.max(next.from, done);
                if (--next.waiting == 0) {
                    ready.add(next);
                }
            }
        }
        return end;
    }
}
