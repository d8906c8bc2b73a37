// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.editor.OpenFlow;

/** How far somebody has come in a tour: what was done stays done, and the step to look at can be chosen. */
final class Progress {
    private final List<TourStep> steps;
    private final Set<TourStep> done = new HashSet<>();
    private int at;

    Progress(List<TourStep> steps) {
        this.steps = steps;
    }

    /** Where it stands, counted from 0; as many as there are steps at the end. */
    int at() {
        return at;
    }

    int size() {
        return steps.size();
    }

    /** The step to look at; empty at the end. */
    Optional<TourStep> step() {
        return at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }

    boolean done(int index) {
        return done.contains(steps.get(index));
    }

    /** Looks whether the step is done; answers whether it has just become so. */
    boolean look(OpenFlow flow) {
        return step().isPresent() && step().get().met(flow) && done.add(step().get());
    }

    /** Whether one may go on: a step must be done or only read, but whoever went back may go on again. */
    boolean mayGoOn() {
        return step().filter(each -> each.onlyRead() || done.contains(each)).isPresent();
    }

    /** Goes on, past all that is done already. */
    void goOn() {
        step().ifPresent(done::add);
        at = Math.min(at + 1, steps.size());
    }

    boolean mayGoBack() {
        return at > 0;
    }

    void goBack() {
        at = Math.max(0, at - 1);
    }
}
