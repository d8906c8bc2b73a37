// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.FlowEditor;
import org.stitchbird.editor.FlowEditorInput;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.workbench.tour.TourView;

/** A person who has never built a flow follows the tour to its end; each step ticks itself. */
class FollowTourTest extends Journey {
    private final String home = System.getProperty("user.home");

    @BeforeEach
    void liveInATemporaryHome() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void goHome() {
        System.setProperty("user.home", home);
        eye.see(() -> {
            var view = eye.page().findView(TourView.ID);
            if (view != null) {
                eye.page().hideView(view);
            }
            return true;
        });
    }

    @Test
    void followsTheTourToItsEnd() {
        hand.press("F1");
        Control line = eye.control("the tour on the welcome page", Control.class,
                each -> each.getClass().getSimpleName().equals("TourLine"));
        hand.click(eye.middle(line));
        eye.until("the tour's flow is open", () -> eye.editor() != null && eye.editor().canvas() != null);
        shows("What you will build");
        press("Next");
        shows("Read the data");
        dragFromPalette("Read CSV", 120, 120);
        shows("Choose the file");
        typeSetting("read-csv", "file", "iris.csv");
        shows("Say what is to be told");
        dragFromPalette("Choose target", 340, 120);
        shows("Draw a wire");
        wire("read-csv", "table", "choose-target", "table");
        shows("Choose the column");
        eye.until("the columns are known", () -> eye.flow().report().arriving("choose-target", "table").isPresent());
        press("Back");
        shows("Draw a wire");
        press("Next");
        shows("Choose the column");
        typeSetting("choose-target", "target", "species");
        shows("Add a learner");
        dragFromPalette("Decision tree", 340, 280);
        shows("Add an honest judge");
        dragFromPalette("Cross-validate", 560, 180);
        shows("Wire data and learner to it");
        wire("choose-target", "table", "cross-validate", "table");
        wire("j48", "learner", "cross-validate", "learner");
        shows("Run it");
        closesTheFlowAndOpensItAgain();
        shows("Run it");
        hand.click(eye.canvas(20, 20));
        hand.press("F5");
        eye.until("it has run", () -> "accuracy 96.0 %".equals(eye.status("cross-validate").line()));
        hand.click(eye.card("cross-validate"));
        shows("Go on from here");
        press("Next");
        shows("Well done");
        eye.picture("follow-tour");
        assertTrue(Files.exists(folder.resolve("Stitchbird/tours/first-flow/iris.csv")));
        press("Finish");
        eye.until("the tour has gone", () -> eye.page().findView(TourView.ID) == null);
        assertEquals(4, eye.see(() -> eye.flow().flow().getNodes().size()), "the flow stays");
    }

    private void closesTheFlowAndOpensItAgain() {
        hand.press("ctrl+s");
        eye.until("it is saved", () -> !eye.editor().isDirty());
        eye.see(() -> eye.page().closeAllEditors(false));
        eye.control("where the tour goes on", Paragraph.class, each -> each.text().contains("first-flow.flow: open it"));
        var file = folder.resolve("Stitchbird/tours/first-flow/first-flow.flow");
        eye.see(() -> eye.page().openEditor(FlowEditorInput.of(file), FlowEditor.ID));
        eye.until("the canvas is there", () -> eye.editor() != null && eye.editor().canvas() != null);
    }

    private void shows(String title) {
        eye.control("the step " + title, Paragraph.class, each -> each.text().equals(title));
    }

    private void press(String word) {
        hand.click(eye.middle(eye.control("the button " + word, PushButton.class,
                each -> word.equals(each.text()))));
    }
}
