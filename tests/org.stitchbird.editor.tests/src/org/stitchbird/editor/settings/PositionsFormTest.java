// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.SuggestField;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.fix.SettingTrees;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** Columns that an imported flow counts are shown plainly and can be turned into names. */
class PositionsFormTest {
    private static final Schema COLUMNS = Schema.of(ColumnSpec.number("width"), ColumnSpec.number("height"),
            ColumnSpec.category("kind", List.of("a", "b")));
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new AllTypes()));
    private final Node node = flow.add("test.every-type");
    private SettingsPanel panel;

    private void form(Map<String, SettingValue> stored, boolean known, Consumer<SettingsPanel> test) {
        stored.forEach((name, value) -> flow.edit("before",
                () -> FlowEdits.setSetting(node, SettingTrees.tree(name, value))));
        flow.edits.clear();
        Panels.inShell(shell -> {
            if (known) {
                flow.arrive(node, "table", COLUMNS);
            }
            panel = new SettingsPanel(shell);
            flow.select(node);
            panel.show(flow);
            test.accept(panel);
        });
    }

    @Test
    void oneByPositionIsSaidInWordsAndBecomesAName() {
        form(Map.of("column", SettingValue.of("@last")), true, each -> {
            SuggestField field = Panels.editor(panel, "column", SuggestField.class);
            assertEquals("", field.field().text().getText());
            assertEquals(ColumnPositions.words("@last"), field.field().text().getMessage());
            assertTrue(Panels.says(panel, "kind"));
            assertFalse(Panels.says(panel, Messages.get("column.absent", "@last")));
            Panels.key(toNames(), SWT.CR);
            assertEquals("kind", SettingValues.of(node).get("column").text());
            assertEquals(1, flow.edits.size());
            flow.undo();
            assertEquals("@last", SettingValues.of(node).get("column").text());
        });
    }

    @Test
    void severalByPositionAreTickedWhereTheyAreAndBecomeNames() {
        form(Map.of("columns", SettingValue.list(List.of("@1,last"))), true, each -> {
            assertTrue(Panels.says(panel, Messages.get("columns.count", 2, 3)));
            Panels.key(toNames(), SWT.CR);
            assertEquals(List.of("width", "kind"), SettingValues.of(node).get("columns").texts());
            assertEquals(1, flow.edits.size());
        });
    }

    @Test
    void whileTheColumnsAreNotKnownPositionsStayAsTheyAre() {
        form(Map.of("columns", SettingValue.list(List.of("@2-3"))), false, each -> {
            assertTrue(Panels.says(panel, Messages.get("positions.unknown", ColumnPositions.words("@2-3"))));
            assertEquals(1, Panels.editor(panel, "columns", ColumnChecks.class).count());
            assertEquals(0, flow.edits.size());
        });
    }

    private Link toNames() {
        return Panels.all(panel, Link.class).stream()
                .filter(link -> link.text().equals(Messages.get("positions.names")) && link.isVisible())
                .findFirst().orElseThrow();
    }
}
