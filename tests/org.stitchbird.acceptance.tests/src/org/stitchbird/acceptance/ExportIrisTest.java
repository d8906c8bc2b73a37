// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.workbench.export.CodeView;

/** A person reads a node as code, and takes the flow out of the tool. */
class ExportIrisTest extends Journey {
    @Test
    void takesTheFlowAsAJavaProject() throws Exception {
        openIris();
        hand.click(eye.canvas(20, 20));
        hand.press("ctrl+e");
        choose("Java project");
        eye.picture("export-format");
        next();
        Table coverage = eye.control("the coverage", Table.class, table -> table.getColumnCount() == 3);
        assertEquals(List.of("Read CSV", "Choose target", "Decision tree (J48)", "Cross-validate", "Show table"), eye.see(() -> IntStream
                .range(0, coverage.getItemCount()).mapToObj(at -> coverage.getItem(at).getText(0)).toList()));
        eye.picture("export-coverage");
        next();
        eye.until("the files are there", () -> finish() != null && finish().isEnabled());
        StyledText content = eye.control("a file", StyledText.class, each -> each.getText().contains("mvn"));
        assertTrue(eye.see(content::getText).contains("Iris"));
        eye.picture("export-preview");
        Text place = eye.control("the place", Text.class, each -> each.getText().startsWith(folder.toString()));
        hand.click(eye.middle(place));
        hand.press("ctrl+a");
        hand.type(folder.resolve("project").toString());
        hand.click(eye.middle(finish()));
        eye.until("the wizard has gone", () -> finish() == null);
        assertTrue(Files.readString(folder.resolve("project/pom.xml")).contains("weka-stable"));
        assertEquals(List.of("iris.csv", "iris.flow", "project"), names());
    }

    @Test
    void readsANodeAsCode() {
        openIris();
        hand.click(eye.card("j48"));
        eye.see(() -> eye.page().showView(CodeView.ID));
        StyledText code = eye.control("the code", StyledText.class, each -> each.getText().contains("new J48()"));
        eye.picture("code");
        hand.click(eye.card("cross-validate"));
        eye.until("the test is shown", () -> code.getText().contains("crossValidateModel"));
    }

    private void choose(String format) {
        Table formats = eye.control("the formats", Table.class, table -> table.getColumnCount() == 2);
        Point row = eye.see(() -> {
            int at = IntStream.range(0, formats.getItemCount())
                    .filter(each -> formats.getItem(each).getText(0).contains(format)).findFirst().orElseThrow();
            Rectangle area = formats.getItem(at).getBounds(0);
            return formats.toDisplay(area.x + area.width / 2, area.y + area.height / 2);
        });
        hand.click(row);
    }

    private void next() {
        hand.click(eye.middle(eye.control("the button Next", Button.class,
                button -> button.getText().contains("Next") && button.isEnabled())));
    }

    /** The button; {@code null} when the wizard is not open. */
    private Button finish() {
        return eye.now(Button.class, button -> button.getText().contains("Finish"));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
