// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.session.NodeStatus;

class ProgressTest {
    private final List<NodeStatus> told = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final NodeProgress progress = new NodeProgress(cancelled::get, told::add);

    /** Waits until the next progress may be told. */
    private void pause() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < NodeProgress.APART_NANOS) {
            Thread.onSpinWait();
        }
    }

    @Test
    void tellsTheShareThatIsDone() {
        pause();
        progress.at(3, 4, "fold 3 of 4");
        assertEquals(1, told.size());
        assertEquals(0.75, told.get(0).progress());
        assertEquals("fold 3 of 4", told.get(0).sentence());
        assertTrue(told.get(0).millis() >= 50);
    }

    @Test
    void tellsNoShareWhenTheTotalIsUnknownAndNeverMoreThanAll() {
        pause();
        progress.at(3, 0, null);
        pause();
        progress.at(9, 4, null);
        assertTrue(Double.isNaN(told.get(0).progress()));
        assertEquals(1, told.get(1).progress());
    }

    @Test
    void tellsLessOftenThanItIsTold() {
        long begin = System.nanoTime();
        int calls = 0;
        while (System.nanoTime() - begin < 4 * NodeProgress.APART_NANOS) {
            progress.at(++calls, 0, null);
        }
        long most = (System.nanoTime() - begin) / NodeProgress.APART_NANOS + 1;
        assertTrue(!told.isEmpty() && told.size() <= most, () -> told.size() + " of " + most);
        assertTrue(calls > told.size());
    }

    @Test
    void aCancelledNodeIsStoppedAtOnce() {
        cancelled.set(true);
        assertThrows(CancellationException.class, () -> progress.at(0, 0, null));
    }
}
