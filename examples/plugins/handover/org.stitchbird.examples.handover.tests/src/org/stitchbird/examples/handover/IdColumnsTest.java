// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.QuickFix;

/** Columns that only number the rows are told, once for each table, and left out in front of all that learn from it. */
class IdColumnsTest {
    private static Fake checked(int rows, ColumnSpec... columns) {
        Fake flow = new Fake(Schema.of(columns), rows);
        new IdColumns().check(flow, flow);
        return flow;
    }

    @Test
    void aNumberedRowIsTold() {
        Fake flow = checked(100, ColumnSpec.number("member id"), ColumnSpec.number("age"));
        assertEquals(List.of("one " + IdColumns.CODE + " 'one' learns from 'member id', which only numbers or names "
                + "the rows: what is learnt of it says nothing of rows that come later. Leave it out."), flow.found);
        assertEquals("Leave out 'member id'", flow.fixes.get(0).label());
        assertEquals(List.of("one", "test"), flow.fixes.get(0).edits().stream()
                .map(edit -> ((QuickFix.Put) edit).node()).toList());
    }

    @Test
    void namesAreKnown() {
        for (String name : List.of("id", "ID", "customer_id", "customerId", "uuid", "row number", "회원번호", "id card")) {
            assertEquals(1, checked(100, ColumnSpec.number(name)).found.size(), name);
        }
        for (String name : List.of("paid", "idea", "width", "monkey", "humidity", "residence", "번호판")) {
            assertEquals(List.of(), checked(100, ColumnSpec.number(name)).found, name);
        }
    }

    @Test
    void labelsThatNearlyEachRowHasForItselfAreTold() {
        List<String> labels = IntStream.range(0, 95).mapToObj(Integer::toString).toList();
        assertEquals(1, checked(100, ColumnSpec.category("surname", labels)).found.size());
        assertEquals(0, checked(200, ColumnSpec.category("surname", labels)).found.size());
        assertEquals(0, checked(-1, ColumnSpec.category("surname", labels)).found.size());
    }

    @Test
    void theTargetIsNone() {
        Fake flow = new Fake(Schema.of(ColumnSpec.number("id"), ColumnSpec.number("age")).withTarget("id"), 100);
        new IdColumns().check(flow, flow);
        assertEquals(List.of(), flow.found);
    }
}
