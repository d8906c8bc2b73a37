// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.editor.FlowEditor;
import org.stitchbird.editor.FlowEditorInput;
import org.stitchbird.editor.palette.PalettePanel;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.model.FlowQueries;

/** What all journeys begin and end with, and the steps that several of them take. */
abstract class Journey {
    final Hand hand = new Hand();
    final Eye eye = new Eye();
    @TempDir
    Path folder;

    @BeforeEach
    void beginWithNothingOpen() throws Exception {
        Files.copy(example("iris/iris.csv"), folder.resolve("iris.csv"));
        Files.copy(example("iris/iris.flow"), folder.resolve("iris.flow"));
        eye.see(() -> {
            var shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
            shell.setMaximized(true);
            shell.forceActive();
            return eye.page().closeAllEditors(false);
        });
    }

    @AfterEach
    void endWithNothingOpen() {
        eye.see(() -> {
            // A journey that failed must not leave a dialog in the way of the next one.
            for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
                if (!shell.isDisposed() && shell.getParent() != null && shell.isVisible()) {
                    shell.close();
                }
            }
            return eye.page().closeAllEditors(false);
        });
    }

    /** Opens the copy of the iris example. */
    void openIris() {
        eye.see(() -> eye.page().openEditor(FlowEditorInput.of(folder.resolve("iris.flow")), FlowEditor.ID));
        eye.until("the canvas is there", () -> eye.editor() != null && eye.editor().canvas() != null);
    }

    /** Looks for a node type in the palette and drags the first hit to a place on the canvas. */
    void dragFromPalette(String words, int x, int y) {
        PalettePanel palette = eye.control("the palette", PalettePanel.class, each -> true);
        Text search = eye.control("the palette's search field", Text.class, each -> inside(each, palette));
        hand.click(eye.middle(search));
        hand.press("ctrl+a");
        hand.type(words);
        eye.until("the palette has found " + words,
                () -> !palette.shown().isEmpty() && palette.shown().getFirst().name().contains(words));
        int before = eye.see(() -> eye.flow().flow().getNodes().size());
        RowList list = eye.control("the palette's list", RowList.class, each -> inside(each, palette));
        Point row = eye.see(() -> list.toDisplay(list.rowArea(0).x + 60, list.rowArea(0).y + 13));
        hand.drag(row, eye.canvas(x, y));
        eye.until(words + " is on the canvas", () -> eye.flow().flow().getNodes().size() == before + 1);
    }

    /** Draws a wire from an output to an input. */
    void wire(String from, String output, String to, String input) {
        int before = eye.see(() -> eye.flow().flow().getWires().size());
        hand.drag(eye.port(from, output, false), eye.port(to, input, true));
        eye.until(from + " is wired to " + to, () -> eye.flow().flow().getWires().size() == before + 1);
    }

    /** Selects a node and types a value into the field of one of its settings. */
    void typeSetting(String node, String setting, String value) {
        hand.click(eye.card(node));
        eye.until(node + " is selected", () -> eye.flow().selectedNodes().equals(List.of(eye.node(node))));
        Text field = eye.control("a field for " + setting, Text.class, each -> belongsTo(each, setting));
        hand.click(eye.middle(field));
        hand.press("ctrl+a");
        hand.type(value);
        hand.press("Return");
        eye.until(setting + " is set", () -> FlowQueries.setting(eye.node(node), setting)
                .filter(each -> value.equals(each.getValue()) || value.endsWith("/" + each.getValue())).isPresent());
    }

    private static boolean belongsTo(Control control, String setting) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (setting.equals(each.getData("org.stitchbird.setting"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Control control, Composite parent) {
        for (var each = control.getParent(); each != null; each = each.getParent()) {
            if (each == parent) {
                return true;
            }
        }
        return false;
    }

    /** A file of the examples. */
    static Path example(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("examples").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("No example " + name);
    }
}
