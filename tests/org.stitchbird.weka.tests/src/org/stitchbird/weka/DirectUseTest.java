// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import weka.clusterers.Clusterer;
import weka.core.Instances;
import weka.filters.Filter;

/** What clusterers and filters make of a table in a flow is what Weka's classes make of it alone. */
class DirectUseTest {
    private static final List<String> NEEDS_A_FILE = List.of(
            "weka.filter.unsupervised.FixedDictionaryStringToWordVector");
    private static final AtomicInteger COMPARED = new AtomicInteger();
    private static final Map<String, Table> TABLES = new LinkedHashMap<>();

    @BeforeAll
    static void makeTables() throws Exception {
        TABLES.putAll(SmallTables.all());
    }

    @AfterAll
    static void tell() {
        System.out.println("Tables that clusterers and filters made as Weka does alone: " + COMPARED);
    }

    @TestFactory
    Stream<DynamicTest> everyClustererGroupsRowsAsItDoesAlone() {
        return Schemes.all().stream().filter(scheme -> scheme.node() && scheme.task() == Task.CLUSTERING)
                .map(scheme -> dynamicTest(scheme.id(), () -> groups(scheme)));
    }

    private static void groups(Scheme scheme) throws Exception {
        int compared = 0;
        for (String example : List.of("iris", "diabetes")) {
            Table table = TABLES.get(example).withTarget(null);
            TestFlow.Ended ended = new TestFlow().table("table", table).node("node", scheme.id(), Map.of())
                    .wire("table.table", "node.table").keep("node.model", Kind.MODEL).run();
            assertEquals("", ended.why());
            Table answered = ((Model) ended.values().get("node.model")).apply(table, Progress.NONE);
            Column ours = answered.columns().get(answered.columns().size() - 1);
            Clusterer alone = (Clusterer) WekaBeans.fresh(scheme);
            Instances rows = WekaTables.instances(table);
            alone.buildClusterer(rows);
            for (int row = 0; row < rows.size(); row++) {
                int cluster = alone.clusterInstance(rows.get(row));
                assertEquals(cluster < alone.numberOfClusters() ? cluster : -1, ours.code(row));
            }
            compared++;
        }
        COMPARED.addAndGet(compared);
    }

    @TestFactory
    Stream<DynamicTest> everyFilterMakesTheTableThatItMakesAlone() {
        return Nodes.all().stream().filter(SchemeNode.class::isInstance).map(SchemeNode.class::cast)
                .filter(type -> type.scheme().is("Filter") && !NEEDS_A_FILE.contains(type.spec().id()))
                .map(type -> dynamicTest(type.spec().id(), () -> filters(type.scheme())));
    }

    private static void filters(Scheme scheme) throws Exception {
        List<String> compared = new ArrayList<>();
        for (Map.Entry<String, Table> table : TABLES.entrySet()) {
            if (compared.size() == 2) {
                break;
            }
            TestFlow.Ended ended = new TestFlow().table("table", table.getValue()).node("node", scheme.id(), Map.of())
                    .wire("table.table", "node.table").keep("node.table", Kind.TABLE).run();
            if (ended.why().isEmpty()) {
                Instances rows = WekaTables.instances(table.getValue());
                Table alone = WekaWork.quietly(() -> {
                    Filter filter = (Filter) WekaBeans.fresh(scheme);
                    filter.setInputFormat(rows);
                    return WekaTables.table(Filter.useFilter(rows, filter));
                });
                assertSame(alone, (Table) ended.values().get("node.table"));
                compared.add(table.getKey());
            }
        }
        assertTrue(!compared.isEmpty());
        COMPARED.addAndGet(compared.size());
    }

    private static void assertSame(Table expected, Table actual) {
        assertEquals(expected.schema(), actual.schema());
        assertEquals(expected.rows(), actual.rows());
        for (int c = 0; c < expected.columns().size(); c++) {
            Column left = expected.column(c);
            Column right = actual.column(c);
            for (int r = 0; r < expected.rows(); r++) {
                assertEquals(left.text(r), right.text(r), left.spec().name() + " " + r);
            }
        }
    }
}
