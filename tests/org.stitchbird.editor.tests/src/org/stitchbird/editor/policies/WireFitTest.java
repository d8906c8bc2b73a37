// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.editor.EditedFlow;
import org.stitchbird.editor.TestSession;
import org.stitchbird.editor.TestTypes;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Which wires may be drawn, which may not, and that the reason is said. */
class WireFitTest {
    private final Flow flow = FlowFactory.eINSTANCE.createFlow();
    private EditedFlow open;
    private final Node read = FlowEdits.addNode(flow, "t.read", 1, 0, 0);
    private final Node prepare = FlowEdits.addNode(flow, "t.prepare", 1, 0, 0);
    private final Node learn = FlowEdits.addNode(flow, "t.learn", 1, 0, 0);
    private final Node evaluate = FlowEdits.addNode(flow, "t.evaluate", 1, 0, 0);
    private final Node foreign = FlowEdits.addNode(flow, "not.here", 1, 0, 0);

    @BeforeEach
    void open() {
        Display.getDefault().syncExec(() -> open = new EditedFlow(flow, null, TestTypes.all(), new TestSession()));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Node node(String id) {
        return flow.getNodes().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    private Optional<String> refusal(String source, String output, String target, String input) {
        return new WireFit(open, null).refusal(node(source), output, node(target), input);
    }

    @ParameterizedTest
    @CsvSource({
        "read,table,prepare,table,true", "read,table,learn,table,true", "read,table,evaluate,table,true",
        "learn,learner,evaluate,learner,true", "prepare,table,learn,table,true",
        "read,table,evaluate,learner,false", "read,table,learn,preparation,false",
        "learn,learner,prepare,table,false", "learn,model,evaluate,learner,false", "learn,model,evaluate,table,false",
        "read,table,read,table,false", "prepare,table,prepare,table,false", "read,nothing,prepare,table,false",
        "read,table,prepare,nothing,false", "read,table,here,table,false", "here,table,prepare,table,false"})
    void portsFitWhenTheirKindsAreEqual(String source, String output, String target, String input, boolean fits) {
        Optional<String> refusal = refusal(source, output, target, input);
        assertEquals(fits, refusal.isEmpty(), () -> refusal.orElse("fits"));
    }

    @Test
    void theReasonNamesTheNodeAndBothKinds() {
        String reason = refusal("read", "table", "evaluate", "learner").orElseThrow();
        assertTrue(reason.contains("Evaluate"), reason);
        assertTrue(reason.contains(org.stitchbird.editor.Messages.get("kind.a.learner")), reason);
        assertTrue(reason.contains(org.stitchbird.editor.Messages.get("kind.a.table")), reason);
    }

    @Test
    void aWireThatIsThereAndACircleAreRefused() {
        Node second = FlowEdits.addNode(flow, "t.prepare", 1, 0, 0);
        FlowEdits.connect(flow, prepare, "table", second, "table");
        assertTrue(refusal("prepare", "table", "prepare-2", "table").isPresent(), "twice");
        assertTrue(refusal("prepare-2", "table", "prepare", "table").isPresent(), "circle");
        assertTrue(refusal("read", "table", "prepare", "table").isEmpty());
    }

    @Test
    void aFullInputGivesWayAndAMultipleOneTakesMore() {
        Wire first = FlowEdits.connect(flow, read, "table", prepare, "table");
        Node other = FlowEdits.addNode(flow, "t.read", 1, 0, 0);
        open.edit("Wire", () -> new WireFit(open, null).lay(other, "table", prepare, "table"));
        assertEquals(1, flow.getWires().size());
        assertEquals(other, flow.getWires().getFirst().getSource());
        open.stack().undo();
        assertEquals(first, flow.getWires().getFirst());

        Node second = FlowEdits.addNode(flow, "t.learn", 1, 0, 0);
        open.edit("Wire", () -> new WireFit(open, null).lay(learn, "learner", evaluate, "learner"));
        open.edit("Wire", () -> new WireFit(open, null).lay(second, "learner", evaluate, "learner"));
        assertEquals(3, flow.getWires().size());
    }

    @Test
    void aBodyTakesTheFirstFittingFreePort() {
        assertEquals(Optional.of("table"), new WireFit(open, null).input(read, "table", evaluate));
        assertEquals(Optional.of("learner"), new WireFit(open, null).input(learn, "learner", evaluate));
        assertEquals(Optional.empty(), new WireFit(open, null).input(learn, "learner", prepare));
        assertEquals(Optional.of("table"), new WireFit(open, null).output(prepare, evaluate, "table"));
        assertEquals(Optional.empty(), new WireFit(open, null).input(read, "table", foreign));
    }

    @Test
    void anEndCanBeMovedToWhereANewWireWouldFit() {
        Wire wire = FlowEdits.connect(flow, read, "table", prepare, "table");
        WireFit fit = new WireFit(open, wire);
        assertTrue(fit.refusal(read, "table", prepare, "table").isEmpty(), "back to where it was");
        open.edit("Wire", () -> fit.lay(read, "table", evaluate, "table"));
        assertEquals(evaluate, wire.getTarget());
        open.edit("Wire", () -> new WireFit(open, wire).lay(prepare, "table", evaluate, "table"));
        assertEquals(prepare, wire.getSource());
        assertEquals(1, flow.getWires().size());
    }
}
