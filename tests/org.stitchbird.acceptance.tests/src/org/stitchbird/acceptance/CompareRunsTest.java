// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.workbench.history.HistoryView;
import org.stitchbird.workbench.history.NodeGrid;

/** A person runs a flow twice, looks at what happened, and compares the two runs. */
class CompareRunsTest extends Journey {
    private RowList runs;
    private NodeGrid nodes;

    @Test
    void seesWhatASettingHasChanged() {
        openIris();
        hand.click(eye.canvas(20, 20));
        hand.press("F5");
        eye.until("it has run", () -> eye.status("cross-validate").state() == NodeState.FRESH && !eye.flow().running());
        typeSetting("cross-validate", "folds", "5");
        hand.press("F5");
        eye.until("it has run again", () -> eye.status("cross-validate").state() == NodeState.FRESH
                && !eye.flow().running());
        eye.see(() -> eye.page().showView(HistoryView.ID));
        nodes = eye.control("the nodes of a run", NodeGrid.class, each -> true);
        runs = eye.control("the runs", RowList.class, each -> each.getClass().getSimpleName().equals("RunList"));
        eye.until("the latest run is told", () -> nodes.getAccessible() != null && text().contains("kept"));
        assertTrue(text().lines().anyMatch(line -> line.startsWith("Cross-validate\tran\t")), text());
        assertTrue(text().lines().anyMatch(line -> line.startsWith("Read CSV\tkept\t")), text());
        eye.picture("one-run");
        hand.click(row(1, 28));
        eye.until("two runs are compared", () -> text().contains("10 → 5"));
        assertEquals(List.of(true, true), eye.see(() -> text().lines().filter(line -> line.startsWith("Cross-validate"))
                .map(line -> List.of(line.contains("96.0"), line.contains("→"))).findFirst().orElseThrow()));
        eye.picture("two-runs");
        hand.click(row(1, 120));
        eye.until("the first run is told", () -> text().contains("Read CSV\tran"));
        hand.press("Up");
        eye.until("the keys go to the latest", () -> text().contains("kept"));
        hand.press("Down");
        hand.press("Up");
        hand.click(eye.middle(nodes));
        hand.press("ctrl+c");
        eye.until("the clipboard has it", () -> copied().contains("Cross-validate\tran"));
    }

    private String text() {
        return eye.see(() -> nodes.text());
    }

    private static String copied() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text == null ? "" : text.toString();
    }

    private Point row(int row, int x) {
        return eye.see(() -> runs.toDisplay(x, runs.rowArea(row).y + 12));
    }
}
