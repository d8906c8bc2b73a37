// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;

/** Filters that were fitted on a table do the same to rows that come later. */
class FittedFilterTest {
    private static final String NORMALISE = "weka.filter.unsupervised.Normalize";
    private static final String REPLACE = "weka.filter.unsupervised.ReplaceMissingValues";
    private static final ColumnSpec X = ColumnSpec.number("x");
    private static final ColumnSpec COLOUR = ColumnSpec.category("colour", List.of("red", "green", "blue"));
    private static final ColumnSpec KIND = ColumnSpec.category("kind", List.of("a", "b"));
    private static final Table TABLE = Table.of(List.of(Columns.numbers(X, new double[] {0, 10, 5, 5}),
            Columns.codes(COLOUR, new int[] {0, 2, 2, 1}), Columns.codes(KIND, new int[] {0, 1, 0, 1})), "kind");

    private static Optional<Fitted> fitted(String id, Map<String, SettingValue> values, Table table) throws Exception {
        NodeType type = Nodes.type(id);
        Map<String, SettingValue> all = new LinkedHashMap<>(values);
        return type.fitted(new Settings(type.spec().settings(), all), table);
    }

    private static Fitted fitted(String id) throws Exception {
        return fitted(id, Map.of(), TABLE).orElseThrow();
    }

    @Test
    void laterRowsAreScaledByTheFirst() throws Exception {
        Table later = Table.of(List.of(Columns.numbers(X, new double[] {20, Double.NaN}),
                Columns.codes(COLOUR, new int[] {1, -1}), Columns.codes(KIND, new int[] {1, 0})), "kind");
        Fitted fitted = fitted(NORMALISE);
        for (int time = 0; time < 2; time++) {
            Table out = fitted.apply(later);
            assertEquals(2, out.column("x").number(0));
            assertTrue(out.column("x").missing(1));
            assertEquals("green", out.column("colour").text(0));
            assertEquals("b", out.column("kind").text(0));
        }
        assertEquals(2, fitted.apply(later.rows(new int[] {0})).column("x").number(0));
    }

    @Test
    void preparationsThatArriveComeFirst() throws Exception {
        Preparation first = Nodes.run(NORMALISE, Map.of(), Map.of(), "preparation", Preparation.class);
        NodeType type = Nodes.type("weka.filter.unsupervised.Center");
        Settings settings = new Settings(type.spec().settings(), Map.of());
        Fitted both = type.fitted(settings, TABLE, List.of(first)).orElseThrow();
        assertEquals(0.5, both.apply(TABLE.rows(new int[] {1})).column("x").number(0));
        assertEquals(2, both.steps().orElseThrow().leaving().size());
        record Foreign(String name) implements Preparation {
        }
        assertEquals(Optional.empty(), type.fitted(settings, TABLE, List.of(new Foreign("PCA"))));
    }

    @Test
    void theTargetMayBeAbsentAndLabelsAreMatchedByName() throws Exception {
        ColumnSpec other = ColumnSpec.category("colour", List.of("pink", "blue"));
        Table later = Table.of(List.of(Columns.codes(other, new int[] {0, 1}),
                Columns.numbers(X, new double[] {5, Double.NaN})), null);
        Table out = fitted(REPLACE).apply(later);
        assertEquals(Schema.of(X, COLOUR), out.schema());
        assertEquals("blue", out.column("colour").text(0));
        assertEquals("blue", out.column("colour").text(1));
        assertEquals(5, out.column("x").number(1));
    }

    @Test
    void whatDoesNotSuitIsASentence() throws Exception {
        Fitted fitted = fitted(NORMALISE);
        assertEquals(Messages.get("fitted.absent", "x"), assertThrows(NodeFailure.class,
                () -> fitted.apply(TABLE.select(List.of("colour", "kind")))).getMessage());
        Table words = Table.of(List.of(Columns.texts(ColumnSpec.text("x"), new String[] {"one"}),
                Columns.codes(COLOUR, new int[] {0})), null);
        assertTrue(assertThrows(NodeFailure.class, () -> fitted.apply(words)).getMessage().contains("'x'"));
    }

    @Test
    void filtersOfRowsOnlyChooseThoseToLearnFrom() throws Exception {
        assertSame(Fitted.UNCHANGED, fitted("weka.filter.supervised.Resample"));
        assertTrue(Nodes.type("weka.filter.supervised.Resample").formulas());
    }

    @Test
    void selectedColumnsAreThoseOfTheFirstTable() throws Exception {
        Table iris = Examples.table("iris");
        String id = "weka.evaluate-columns.InfoGainAttributeEval";
        SettingValue two = SettingValue.scheme("weka.search-columns.Ranker", Map.of("numToSelect",
                SettingValue.of("2")));
        Fitted fitted = fitted(id, Map.of("columnSearch", two), iris).orElseThrow();
        List<String> names = List.of("petal width", "petal length");
        Table out = fitted.apply(iris.select(List.of("petal length", "sepal width", "petal width", "sepal length")));
        assertEquals(names.size(), out.schema().size());
        assertTrue(names.containsAll(out.schema().names()));
        Steps steps = fitted.steps().orElseThrow();
        assertEquals(out.schema().names(), steps.leaving().stream().map(each -> each.column().name()).toList());
    }

    @Test
    void whatHasNoFormulasSaysSo() throws Exception {
        Table texts = Table.of(List.of(Columns.texts(ColumnSpec.text("note"), new String[] {"one two", "two"}),
                Columns.codes(KIND, new int[] {0, 1})), "kind");
        String id = "weka.filter.unsupervised.StringToWordVector";
        assertFalse(Nodes.type(id).formulas());
        Fitted fitted = fitted(id, Map.of(), texts).orElseThrow();
        assertEquals(Optional.empty(), fitted.steps());
        assertEquals(1, fitted.apply(texts).column("two").number(1));
        assertTrue(Nodes.type(NORMALISE).formulas());
    }
}
