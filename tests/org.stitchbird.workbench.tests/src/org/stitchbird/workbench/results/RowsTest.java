// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.TablePage;

/** Rows are fetched in blocks, once, and only when asked for. */
class RowsTest {
    private static final int COUNT = 1_000_000;
    private static final Schema SCHEMA = Schema.of(ColumnSpec.number("row"));
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final List<Integer> fetched = new ArrayList<>();

    private Optional<TablePage> fetch(int first, int count) {
        synchronized (fetched) {
            fetched.add(first);
        }
        List<List<String>> cells = IntStream.range(first, Math.min(first + count, COUNT))
                .mapToObj(row -> List.of(Integer.toString(row))).toList();
        return Optional.of(new TablePage(SCHEMA, COUNT, first, cells));
    }

    @Test
    void aRowIsThereOnceItsBlockHasArrived() throws InterruptedException {
        Rows rows = new Rows(ui::add, COUNT, this::fetch);
        boolean[] told = new boolean[1];
        rows.onArrival(() -> told[0] = true);
        assertEquals(Optional.empty(), rows.row(999_999));
        assertEquals(Optional.empty(), rows.row(999_998), "the same block is under way already");
        ui.take().run();
        assertTrue(told[0]);
        assertEquals(Optional.of(List.of("999999")), rows.row(999_999));
        assertEquals(Optional.of(List.of("999998")), rows.row(999_998));
        assertEquals(List.of(999_750), fetched);
        rows.close();
    }

    @Test
    void manyRowsAreFetchedForCopying() throws InterruptedException {
        Rows rows = new Rows(ui::add, COUNT, this::fetch);
        List<List<String>> copied = new ArrayList<>();
        rows.all(10, 3, copied::addAll);
        ui.take().run();
        assertEquals(List.of(List.of("10"), List.of("11"), List.of("12")), copied);
        rows.close();
    }

    @Test
    void aTableThatIsGoneHasNoRows() throws InterruptedException {
        Rows rows = new Rows(ui::add, COUNT, (first, count) -> Optional.empty());
        rows.row(0);
        ui.take().run();
        assertEquals(Optional.empty(), rows.row(0));
        rows.close();
    }
}
