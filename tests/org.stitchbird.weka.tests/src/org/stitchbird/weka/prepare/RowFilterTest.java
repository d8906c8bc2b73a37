// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Recipe;

/** Filters that take a table on the disk row by row give what they give of one in memory. */
class RowFilterTest {
    @TempDir
    Path folder;

    @Test
    void oneStepAndSeveralGiveTheSameTable() throws Exception {
        Table wine = Examples.table("wine");
        WekaPreparation remove = WekaPreparation.NONE.then("Remove", new Recipe("weka.filter.unsupervised.Remove",
                Map.of("attributeIndices", SettingValue.list(List.of("hue")))));
        same(remove, wine);
        same(remove.then("Transform", new Recipe("weka.filter.unsupervised.NumericTransform",
                Map.of("methodName", SettingValue.of("sqrt")))), wine);
    }

    @Test
    void aStepThatNeedsAllRowsIsNotTakenSo() throws Exception {
        WekaPreparation steps = WekaPreparation.NONE.then("Standardise",
                new Recipe("weka.filter.unsupervised.Standardize", Map.of()));
        assertFalse(RowFilter.suits(steps, stored(Examples.table("iris"))));
        assertFalse(RowFilter.suits(WekaPreparation.NONE, Examples.table("iris")));
    }

    private void same(WekaPreparation steps, Table table) throws Exception {
        Table stored = stored(table);
        assertTrue(RowFilter.suits(steps, stored));
        Table expected = FilterNode.apply(steps, table);
        Table found = RowFilter.apply(steps, stored, Progress.NONE);
        assertTrue(found.stored());
        assertEquals(expected.schema(), found.schema());
        for (int c = 0; c < expected.columns().size(); c++) {
            for (int r = 0; r < expected.rows(); r++) {
                assertEquals(expected.column(c).text(r), found.column(c).text(r));
            }
        }
    }

    private Table stored(Table table) throws NodeFailure {
        try (TableWriter writer = new TableWriter(folder.resolve("table.arrow"), table.schema())) {
            writer.add(table);
            return writer.finish();
        }
    }
}
