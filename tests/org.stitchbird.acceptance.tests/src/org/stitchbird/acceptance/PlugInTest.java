// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.ResultInfo;

/** A person installs a plug-in, uses its node, loses the plug-in and gets it back, all without a restart. */
class PlugInTest extends Journey {
    private static final String NODE = "every";

    @Test
    void aPlugInComesGoesAndComesBackWithItsResults() throws Exception {
        String results = System.setProperty("stitchbird.results", folder.resolve("results").toString());
        try {
            journey(SmallSite.in(folder.resolve("site")));
        } finally {
            System.setProperty("stitchbird.results", results);
            // The next worker knows neither these results nor the plug-in.
            remove();
        }
    }

    private void journey(Path site) throws Exception {
        openIris();
        openDialogByMenu();
        look(site);
        install();
        eye.until("the node type is there", () -> eye.types().spec(SmallSite.TYPE).isPresent());
        says("Every other row");
        eye.picture("plug-in-installed");
        close();

        dragFromPalette("Every other row", 420, 300);
        wire("choose-target", "table", NODE, "table");
        hand.press("F5");
        eye.until("it has run", () -> eye.status(NODE).state() == NodeState.FRESH && !eye.flow().running());
        List<ResultInfo> before = eye.see(() -> eye.flow().results(eye.node(NODE)));
        assertEquals(75, before.getFirst().rows());
        hand.press("ctrl+s");
        eye.until("it is saved", () -> !eye.editor().isDirty());
        String saved = Files.readString(folder.resolve("iris.flow"));
        assertTrue(saved.contains("plug-in=\"" + SmallSite.PLUG_IN + "\" plug-in-name=\"Thin rows\""), saved);

        remove();
        hand.click(eye.card(NODE));
        says("This node needs the plug-in ‘Thin rows’, which is not installed here.");
        eye.until("the check has noticed", () -> eye.status(NODE).state() == NodeState.UNSET);
        assertEquals(NodeState.FRESH, eye.see(() -> eye.status("cross-validate").state()), "nothing else is touched");
        eye.picture("plug-in-missing");

        hand.click(eye.middle(button("Install Thin rows…")));
        install();
        eye.until("the node is itself again", () -> eye.flow().spec(eye.node(NODE)).isPresent());
        close();
        eye.until("its result is there without a run", () -> eye.status(NODE).state() == NodeState.FRESH);
        assertEquals(before, eye.see(() -> eye.flow().results(eye.node(NODE))));
        eye.see(() -> {
            eye.flow().run(Set.of());
            return null;
        });
        eye.until("it has run again", () -> !eye.flow().running());
        assertEquals(before, eye.see(() -> eye.flow().results(eye.node(NODE))));
        assertEquals(saved, Files.readString(folder.resolve("iris.flow")));
        eye.picture("plug-in-back");
    }

    private void openDialogByMenu() {
        hand.click(eye.canvas(20, 20));
        hand.press("alt+h");
        hand.press("Down");
        hand.press("Return");
        eye.control("the dialog", PushButton.class, PlugInTest::closes);
    }

    private void look(Path site) {
        Text address = eye.control("the address", Text.class, each -> "Address of a site, folder or file"
                .equals(each.getMessage()));
        hand.click(eye.middle(address));
        hand.press("ctrl+a");
        hand.type(site.toString());
        hand.press("Return");
    }

    /** Installs what is chosen: first it is shown what comes, then it is said that it shall. */
    private void install() {
        hand.click(eye.middle(button("Install…")));
        says("Thin rows is not signed");
        eye.picture("plug-in-comes");
        hand.click(eye.middle(button("Install")));
        says("It takes part now; no restart is needed.");
    }

    private ChoiceButton button(String words) {
        return eye.control("the button " + words, ChoiceButton.class, each -> each.text().equals(words));
    }

    private void says(String sentence) {
        eye.control("the sentence " + sentence, Paragraph.class, each -> each.text().contains(sentence));
    }

    private void close() {
        hand.click(eye.middle(eye.control("the button Close", PushButton.class, PlugInTest::closes)));
        eye.until("the dialog has gone", () -> eye.now(PushButton.class, PlugInTest::closes) == null);
    }

    private static boolean closes(PushButton button) {
        return button.text().equals("Close");
    }

    private void remove() {
        openDialogByMenu();
        hand.click(eye.middle(button("Remove")));
        eye.until("the node type has gone", () -> eye.types().spec(SmallSite.TYPE).isEmpty());
        close();
    }
}
