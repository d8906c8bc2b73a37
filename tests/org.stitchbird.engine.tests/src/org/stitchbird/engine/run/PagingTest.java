// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.TablePage;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Step;

class PagingTest {
    private final SampleSession session = new SampleSession(FakeType.of(NodeSpec.of("test.holes", Step.TEST, "Holes")
            .out(Port.of("table", Kind.TABLE))).runs(run -> run.out("table", Table.of(List.of(
                    Columns.numbers(ColumnSpec.number("n"), new double[] {1.5, Double.NaN})), null))));

    @BeforeEach
    void run() {
        session.run(new SampleFlow().node("rows", "collect.rows").set("rows", "rows", "5").node("holes", "test.holes")
                .node("learn", "train.learn"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private TablePage page(int first, int count) {
        return session.session().page("rows", "table", first, count).orElseThrow();
    }

    @Test
    void showsSomeRowsAsText() {
        TablePage page = page(1, 2);
        assertEquals(SampleTypes.SCHEMA, page.schema());
        assertEquals(5, page.rows());
        assertEquals(1, page.first());
        assertEquals(List.of(List.of("1", "tulip"), List.of("2", "rose")), page.cells());
    }

    @Test
    void showsWhatThereIsWhenMoreIsAskedFor() {
        assertEquals(2, page(3, Integer.MAX_VALUE).cells().size());
        assertEquals(List.of(), page(9, 2).cells());
        assertEquals(0, page(-3, 2).first());
        assertEquals(List.of(), page(0, -1).cells());
    }

    @Test
    void missingCellsAreNull() {
        assertNull(session.session().page("holes", "table", 1, 1).orElseThrow().cells().get(0).get(0));
    }

    @Test
    void onlyTablesHavePages() {
        assertEquals(Optional.empty(), session.session().page("learn", "learner", 0, 1));
        assertEquals(Optional.empty(), session.session().page("rows", "sand", 0, 1));
    }
}
