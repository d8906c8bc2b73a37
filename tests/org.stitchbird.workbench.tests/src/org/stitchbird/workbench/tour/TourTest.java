// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.workbench.bundled.BundledWords;
import org.stitchbird.workbench.bundled.MadeBundle;

/** Tours are read from plain text, look at the flow to see what is done, and are complete in two languages. */
class TourTest {
    private final Flow flow = FlowFactory.eINSTANCE.createFlow();
    private NodeState state = NodeState.READY;
    private final OpenFlow open = (OpenFlow) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {OpenFlow.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "flow" -> flow;
                case "status" -> NodeStatus.of(state);
                case "selectedNodes" -> flow.getNodes().isEmpty() ? List.of() : List.of(flow.getNodes().getFirst());
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private static List<TourStep> steps(String... lines) throws TourText.Fault {
        return TourText.read(List.of(lines)).steps();
    }

    private boolean met(String goal) throws TourText.Fault {
        return steps("step a: " + goal).getFirst().met(open);
    }

    @Test
    void goalsAreSeenInTheFlow() throws Exception {
        assertFalse(met("node acme.read"));
        Node read = FlowEdits.addNode(flow, "acme.read", 1, 0, 0);
        assertTrue(met("node acme.read") && met("node acme.*") && met("selected acme.read"));
        assertFalse(met("node acmeXread") || met("node acme") || met("node other.*"));
        Node tree = FlowEdits.addNode(flow, "weka.classify.J48", 1, 0, 0);
        assertFalse(met("wire acme.read table weka.* table") || met("selected weka.*"));
        FlowEdits.connect(flow, read, "table", tree, "table");
        assertTrue(met("wire acme.read table weka.* table"));
        assertFalse(met("wire acme.read table weka.* other"));
        assertFalse(met("setting acme.read file"));
        FlowEdits.setSetting(read, "file", "../data/iris.csv");
        assertTrue(met("setting acme.read file") && met("setting acme.read file iris.csv"));
        assertFalse(met("setting acme.read file is.csv") || met("ran acme.read"));
        state = NodeState.FRESH;
        assertTrue(met("ran acme.read") && met("node acme.read; ran weka.*"));
        assertFalse(met("node acme.read; node nobody"), "all must be reached");
    }

    @Test
    void aTextWithAFaultSaysWhere() {
        for (String wrong : List.of("stop", "step", "step A", "step a: node", "step a: wire x y z", "step a: ran a b",
                "flow", "step a:")) {
            TourText.Fault fault = assertThrows(TourText.Fault.class, () -> steps("step first", "# a remark", wrong));
            assertTrue(fault.getMessage().startsWith("line 3: "), fault.getMessage());
        }
        assertThrows(TourText.Fault.class, () -> steps("# nothing"));
    }

    @Test
    void whatWasDoneStaysDone() throws Exception {
        Progress progress = new Progress(steps("step read", "step node: node a.b", "step end"));
        assertTrue(progress.mayGoOn(), "there is only something to read");
        progress.goOn();
        assertFalse(progress.mayGoOn() || progress.look(open));
        Node node = FlowEdits.addNode(flow, "a.b", 1, 0, 0);
        assertTrue(progress.look(open));
        assertFalse(progress.look(open), "told once");
        FlowEdits.remove(flow, List.of(node));
        assertTrue(progress.mayGoOn());
        progress.goOn();
        progress.goBack();
        assertTrue(progress.done(1) && progress.mayGoOn(), "who looks back may go on");
        progress.goOn();
        progress.goOn();
        assertTrue(progress.step().isEmpty() && !progress.mayGoOn());
    }

    @Test
    void everyTourHasItsFilesAndItsWordsInBothLanguages() throws Exception {
        List<Tour> tours = Tour.all();
        assertTrue(tours.stream().anyMatch(each -> each.id().equals("first-flow")), "ours is there");
        for (Tour tour : tours) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                BundledWords words = BundledWords.of(tour.folder(), tour.id(), locale);
                for (String key : List.of("title", "about", "end")) {
                    assertTrue(words.find(key).isPresent(), tour.id() + " " + key);
                }
                for (TourStep step : tour.steps()) {
                    String title = words.text(step.id() + ".title", "");
                    assertFalse(title.isEmpty(), tour.id() + " " + step.id());
                    assertTrue(words.find(step.id() + ".do").isPresent(), tour.id() + " " + step.id());
                    assertEquals(locale == Locale.KOREAN, title.codePoints().anyMatch(Character::isIdeographic)
                            || title.codePoints().anyMatch(each -> each >= 0xAC00 && each <= 0xD7A3), title);
                }
            }
            assertTrue(tour.folder().files().containsAll(tour.text().files()), tour.id());
            tour.text().flow().ifPresent(file -> assertTrue(tour.folder().files().contains(file), file));
        }
    }

    @Test
    void toursOfABundleComeAndGoWithItAndAWrongOneIsLeftOut() throws Exception {
        assertFalse(ids().contains("acme"));
        try (MadeBundle made = new MadeBundle("acme.tours", Map.of("Provide-Capability", "stitchbird.tours;folder=t"),
                Map.of("t/acme.tour", "step a: node acme.x", "t/acme.properties", "title=Acme", "t/bad.tour", "walk"))) {
            assertTrue(ids().contains("acme"));
            assertFalse(ids().contains("bad"));
            assertEquals("Acme", Tour.all().stream().filter(each -> each.id().equals("acme")).findFirst().orElseThrow()
                    .title());
        }
        assertFalse(ids().contains("acme"));
    }

    private static List<String> ids() {
        return Tour.all().stream().map(Tour::id).toList();
    }

    @Test
    void theDataOfOurTourIsThatOfTheExample() throws Exception {
        Tour ours = Tour.all().stream().filter(each -> each.id().equals("first-flow")).findFirst().orElseThrow();
        try (InputStream in = ours.folder().open("iris.csv")) {
            assertEquals(151, new String(in.readAllBytes()).lines().count());
        }
    }
}
