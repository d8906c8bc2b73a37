// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.filters.Filter;
import weka.filters.MultiFilter;

/** Filters change tables, stand in front of learners, and tell their columns before the run. */
class FilterNodeTest {
    private static final String NORMALISE = "weka.filter.unsupervised.Normalize";
    private static final String STANDARDISE = "weka.filter.unsupervised.Standardize";
    private static final String DISCRETISE = "weka.filter.unsupervised.Discretize";
    private static final String REPLACE = "weka.filter.unsupervised.ReplaceMissingValues";

    @Test
    void aTableIsChangedAndTheTargetLeftAlone() throws Exception {
        Table out = table(NORMALISE, Map.of("scale", "2", "translation", "-1"), Examples.table("diabetes"));
        double[] range = range(out.column("age"));
        assertEquals(-1, range[0], 1e-12);
        assertEquals(1, range[1], 1e-12);
        assertEquals(346, range(out.column("progression"))[1]);
        assertEquals("progression", out.schema().targetName());
    }

    @Test
    void missingCellsAreFilledWithMeanAndMostFrequentLabel() throws Exception {
        Table holes = Table.of(List.of(Columns.numbers(ColumnSpec.number("x"), new double[] {1, Double.NaN, 5}),
                Columns.codes(ColumnSpec.category("c", List.of("a", "b")), new int[] {1, 1, -1})), null);
        Table filled = table(REPLACE, Map.of(), holes);
        assertEquals(3, filled.column("x").number(1));
        assertEquals("b", filled.column("c").text(2));
    }

    @Test
    void onlyTheNamedColumnsAreDivided() throws Exception {
        TestRun run = new TestRun(Nodes.type(DISCRETISE), Map.of("attributeIndices",
                SettingValue.list(List.of("petal width")), "bins", SettingValue.of("4")),
                Nodes.table(Examples.table("iris")));
        Nodes.type(DISCRETISE).run(run);
        Schema out = ((Table) run.outputs().get("table")).schema();
        assertEquals(4, out.column("petal width").orElseThrow().labels().size());
        assertEquals(ColumnType.NUMBER, out.column("petal length").orElseThrow().type());
    }

    @Test
    void withoutATableThereIsOnlyAPreparation() throws Exception {
        TestRun run = new TestRun(Nodes.type(NORMALISE), Map.of(), Map.of());
        Nodes.type(NORMALISE).run(run);
        assertEquals(List.of("preparation"), List.copyOf(run.outputs().keySet()));
    }

    @Test
    void stepsAreChainedAndTheTableGoesThroughAll() throws Exception {
        Table wine = Examples.table("wine");
        Value first = Nodes.run(NORMALISE, Map.of(), Map.of(), "preparation", Preparation.class);
        TestRun run = new TestRun(Nodes.type(DISCRETISE), Map.of(), Map.of("preparation", List.of(first), "table",
                List.of(wine)));
        Nodes.type(DISCRETISE).run(run);
        WekaPreparation both = (WekaPreparation) run.outputs().get("preparation");
        assertEquals("Normalise, Discretise", both.name());
        assertInstanceOf(MultiFilter.class, both.filter(WekaTables.instances(wine)));
        Table apart = table(DISCRETISE, Map.of(), table(NORMALISE, Map.of(), wine));
        assertEquals(apart.schema(), ((Table) run.outputs().get("table")).schema());
    }

    @Test
    void aLaterStepMayNameColumnsThatAnEarlierOneMakes() throws Exception {
        Value binary = Nodes.run(DISCRETISE, Map.of("makeBinary", "true", "bins", "2"), Map.of(), "preparation",
                Preparation.class);
        Table iris = Examples.table("iris");
        TestRun run = new TestRun(Nodes.type(DISCRETISE), Map.of("attributeIndices",
                SettingValue.list(List.of("petal width_1"))), Map.of("preparation", List.of(binary), "table",
                List.of(iris)));
        Nodes.type(DISCRETISE).run(run);
        WekaPreparation both = (WekaPreparation) run.outputs().get("preparation");
        MultiFilter filter = (MultiFilter) both.filter(WekaTables.instances(iris));
        assertEquals("4", ((weka.filters.unsupervised.attribute.Discretize) filter.getFilter(1)).getAttributeIndices());
    }

    @Test
    void theColumnsThatLeaveAreToldBeforeTheRun() throws Exception {
        Schema wine = Examples.table("wine").schema();
        assertEquals(wine, TestCheck.of(NORMALISE, Map.of(), wine).columns("table").orElseThrow());
        assertEquals(wine, TestCheck.of(STANDARDISE, Map.of(), wine).columns("table").orElseThrow());
        assertEquals(wine, TestCheck.of(REPLACE, Map.of(), wine).columns("table").orElseThrow());
        Schema divided = TestCheck.of(DISCRETISE, Map.of(), wine).columns("table").orElseThrow();
        assertEquals(wine.names(), divided.names());
        assertEquals("cultivar", divided.targetName());
        assertEquals(wine.target(), divided.target());
        assertTrue(divided.columns().stream().allMatch(column -> column.type() == ColumnType.CATEGORY));
        assertEquals(List.of(), divided.column("hue").orElseThrow().labels());
    }

    @Test
    void labelsThatDependOnTheRowsAreNotTold() {
        ColumnSpec kind = ColumnSpec.category("kind", List.of("a", "b", "c"));
        Schema table = new Schema(List.of(ColumnSpec.number("x"), ColumnSpec.text("note"), kind), "kind");
        Schema numbers = new Schema(List.of(ColumnSpec.number("x"), kind), "kind");
        assertEquals(List.of(), labels("weka.filter.unsupervised.StringToNominal", Map.of("attributeRange", "@2"),
                table, "note"));
        assertEquals(List.of(), labels("weka.filter.supervised.ClassOrder", Map.of(), numbers, "kind"));
        assertEquals(List.of(), labels("weka.filter.unsupervised.RemoveFrequentValues",
                Map.of("modifyHeader", "true"), numbers, "kind"));
        assertEquals(List.of("a", "b", "c"), labels(DISCRETISE, Map.of(), numbers, "kind"));
    }

    private static List<String> labels(String id, Map<String, String> settings, Schema table, String column) {
        Map<String, SettingValue> values = new HashMap<>();
        settings.forEach((name, text) -> values.put(name, text.startsWith("@") ? SettingValue.list(List.of(text))
                : SettingValue.of(text)));
        TestCheck check = new TestCheck(Nodes.type(id), values, Map.of("table", List.of(new Shape.OfTable(table))));
        assertEquals(List.of(), check.problems());
        return check.columns("table").map(told -> told.column(column).orElseThrow().labels()).orElse(List.of());
    }

    @Test
    void timesMayBecomeCategories() {
        assertEquals(List.of(), TestCheck.of("weka.filter.unsupervised.NumericToNominal", Map.of(),
                new Schema(List.of(ColumnSpec.time("when"), ColumnSpec.number("x")), null)).problems());
    }

    @Test
    void columnsThatDependOnTheRowsAreNotTold() throws Exception {
        assertEquals(Optional.empty(), TestCheck.of(DISCRETISE, Map.of("makeBinary", "true"),
                Examples.table("wine").schema()).columns("table"));
    }

    @Test
    void toldColumnsAreTheOnesThatCome() throws Exception {
        for (String example : List.of("iris", "diabetes", "wine")) {
            Table table = Examples.table(example);
            for (String id : List.of(NORMALISE, STANDARDISE, REPLACE, DISCRETISE)) {
                Schema told = TestCheck.of(id, Map.of(), table.schema()).columns("table").orElseThrow();
                Schema came = table(id, Map.of(), table).schema();
                assertEquals(came.names(), told.names());
                assertEquals(came.columns().stream().map(ColumnSpec::type).toList(),
                        told.columns().stream().map(ColumnSpec::type).toList());
            }
        }
    }

    @Test
    void textStaysAsItIs() throws Exception {
        Table table = Table.of(List.of(Columns.texts(ColumnSpec.text("note"), new String[] {"one", null, "two"}),
                Columns.numbers(ColumnSpec.number("x"), new double[] {1, 2, 3})), null);
        assertEquals(table.schema().columns().get(0),
                TestCheck.of(DISCRETISE, Map.of(), table.schema()).columns("table").orElseThrow().columns().get(0));
        Table out = table(DISCRETISE, Map.of(), table);
        assertEquals("two", out.column("note").text(2));
        assertTrue(out.column("note").missing(1));
    }

    @Test
    void whatCannotBePreparedIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertEquals(Messages.get("rows.none"), assertThrows(NodeFailure.class,
                () -> table(NORMALISE, Map.of(), iris.rows(new int[0]))).getMessage());
        Map<String, SettingValue> settings = Map.of("attributeIndices", SettingValue.list(List.of("wing")));
        var failure = assertThrows(NodeFailure.class, () -> Nodes.type(DISCRETISE).run(new TestRun(
                Nodes.type(DISCRETISE), settings, Nodes.table(iris))));
        assertTrue(failure.getMessage().contains("'wing'"));
        record Foreign(String name) implements Preparation {
        }
        TestRun run = new TestRun(Nodes.type(NORMALISE), Map.of(), Map.of("preparation", List.of(new Foreign("PCA"))));
        assertTrue(assertThrows(NodeFailure.class, () -> Nodes.type(NORMALISE).run(run)).getMessage()
                .contains("'PCA'"));
        TestCheck check = new TestCheck(Nodes.type(NORMALISE), Map.of(), Map.of("preparation",
                List.of(new Shape.OfPreparation("PCA", "foreign"))));
        assertFalse(check.problems().isEmpty());
        assertTrue(check.outputs().isEmpty());
    }

    @Test
    void nothingIsSaidWhileThePreparationIsUnknown() throws Exception {
        TestCheck check = new TestCheck(Nodes.type(NORMALISE), Map.of(), Map.of("preparation", List.of(), "table",
                List.of(new Shape.OfTable(Examples.table("iris").schema()))));
        assertEquals(List.of(), check.problems());
        assertEquals(Map.of(), check.outputs());
    }

    @Test
    void eachUseOfAPreparationIsFresh() throws Exception {
        WekaPreparation steps = (WekaPreparation) Nodes.run(NORMALISE, Map.of(), Map.of(), "preparation",
                Preparation.class);
        var rows = WekaTables.instances(Examples.table("iris"));
        Filter first = steps.filter(rows);
        first.setInputFormat(rows);
        Filter.useFilter(rows, first);
        assertTrue(first.isOutputFormatDefined());
        assertFalse(steps.filter(rows).isOutputFormatDefined());
    }

    private static Table table(String id, Map<String, String> settings, Table table) throws Exception {
        return Nodes.run(id, settings, Nodes.table(table), "table", Table.class);
    }

    private static double[] range(Column column) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int r = 0; r < column.size(); r++) {
            range[0] = Math.min(range[0], column.number(r));
            range[1] = Math.max(range[1], column.number(r));
        }
        return range;
    }
}
