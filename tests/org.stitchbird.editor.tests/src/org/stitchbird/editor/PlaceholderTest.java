// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.editor.figures.PortFace;
import org.stitchbird.editor.palette.ComingAndGoing;
import org.stitchbird.editor.settings.Panels;
import org.stitchbird.editor.settings.SettingsPanel;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** A node whose plug-in is missing says which one and offers help, and becomes itself again when the plug-in comes. */
class PlaceholderTest implements PlugInDesk {
    private static final String LEARN = "t.learn";
    private final TestCanvas test = new TestCanvas();
    private final ComingAndGoing types = new ComingAndGoing();
    private final List<String> helped = new ArrayList<>();
    private Missing missing = Missing.UNKNOWN;
    private ServiceRegistration<PlugInDesk> registered;

    @BeforeEach
    void registerTheDesk() {
        registered = FrameworkUtil.getBundle(PlugInDesk.class).getBundleContext().registerService(PlugInDesk.class, this,
                null);
        test.types = types;
        TestTypes.all().specs().stream().filter(spec -> !spec.id().equals(LEARN))
                .forEach(spec -> types.addType(type(spec.id())));
    }

    @AfterEach
    void takeTheDeskAway() {
        registered.unregister();
    }

    private static NodeType type(String id) {
        return TestTypes.all().find(id).orElseThrow();
    }

    @Override
    public Optional<Bringer> bringer(String type) {
        return type.equals(LEARN) ? Optional.of(new Bringer("org.example", "Learners", "https://example.org"))
                : Optional.empty();
    }

    @Override
    public Missing missing(Node node) {
        return missing;
    }

    @Override
    public void help(Node node) {
        helped.add(node.getId());
    }

    @Test
    void aPlaceholderSaysWhatIsMissingAndBecomesTheNodeAgain() {
        Node read = test.node("t.read", 0, 0);
        Node learn = test.node(LEARN, 300, 0);
        Node evaluate = test.node("t.evaluate", 600, 0);
        FlowEdits.connect(test.flow, read, "table", learn, "table");
        FlowEdits.connect(test.flow, learn, "learner", evaluate, "learner");
        FlowEdits.setPlugIn(learn, "org.example", "Learners", null);
        missing = new Missing("It needs Learners, which is off.", "Learners is off", "Switch Learners on");
        test.show(canvas -> {
            assertEquals("Learners is off", face(learn).line());
            assertEquals(List.of("table"), names(face(learn).inputs()), "drawn from its wires");
            assertEquals(List.of("learner"), names(face(learn).outputs()));
            assertTrue(canvas.text().contains("plug-in=\"org.example\" plug-in-name=\"Learners\">")
                    || canvas.text().contains("plug-in-name=\"Learners\"/>"), "kept as it was: " + canvas.text());
            types.addType(type(LEARN));
            canvas.until(() -> face(learn).inputs().size() == 2);
            assertEquals("Learn", face(learn).name());
            canvas.open.source();
            assertEquals("https://example.org", learn.getPlugInSite(), "now it is known");
            assertNull(read.getPlugIn());
            assertFalse(canvas.open.stack().isDirty(), "to note it is no edit");
            types.removeType(types.find(LEARN).orElseThrow());
            canvas.until(() -> face(learn).inputs().size() == 1);
            assertEquals("https://example.org", learn.getPlugInSite(), "and stays so");
        });
    }

    @Test
    void theProblemOfAMissingTypeOffersHelp() {
        Node learn = test.node(LEARN, 0, 0);
        Problem problem = new Problem(learn.getId(), "Learn", Place.NODE, null, Severity.ERROR, Way.UNKNOWN_TYPE, "Gone",
                List.of());
        test.show(canvas -> {
            assertEquals(List.of(), Way.of(canvas.open, problem), "nothing helps");
            missing = new Missing("It needs Learners.", "needs Learners", "Install Learners…");
            List<Way> ways = Way.of(canvas.open, problem);
            assertEquals(List.of("Install Learners…"), ways.stream().map(Way::label).toList());
            ways.getFirst().action().run();
            assertEquals(List.of(learn.getId()), helped);
            types.addType(type(LEARN));
            assertEquals(List.of(), Way.of(canvas.open, problem), "it is there");
        });
    }

    @Test
    void theSettingsSayWhatIsMissingAndOfferHelp() {
        Node learn = test.node(LEARN, 0, 0);
        test.show(canvas -> {
            canvas.open.reveal(learn.getId());
            missing = new Missing("It needs Learners, which is off.", "off", "Switch Learners on");
            SettingsPanel panel = new SettingsPanel(canvas.canvas.viewer().getControl().getShell());
            panel.show(canvas.open);
            assertTrue(Panels.says(panel, "It needs Learners, which is off."));
            assertEquals(1, Panels.all(panel, ChoiceButton.class).size());
            missing = new Missing("It needs Learners, which was refused.", "refused", null);
            canvas.open.fire(OpenFlow.Change.REPORT);
            assertTrue(Panels.says(panel, "It needs Learners, which was refused."));
            assertEquals(0, Panels.all(panel, ChoiceButton.class).size());
            types.addType(type(LEARN));
            canvas.until(() -> {
                canvas.open.fire(OpenFlow.Change.REPORT);
                return !Panels.says(panel, "It needs Learners");
            });
        });
    }

    private CardFace face(Node node) {
        return test.part(node).card().face();
    }

    private static List<String> names(List<PortFace> ports) {
        return ports.stream().map(PortFace::name).toList();
    }
}
