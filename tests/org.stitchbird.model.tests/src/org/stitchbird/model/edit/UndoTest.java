// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.stitchbird.model.Flows;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Every verb can be done, undone and redone, and each time the whole flow is exactly what it was. */
class UndoTest {
    /** A verb by its signature, and edits that use it on Flows.small(); each must change something. */
    private static final Map<String, List<Consumer<Flow>>> VERBS = new LinkedHashMap<>();
    /** What only answers a question. */
    private static final Set<String> QUESTIONS = Set.of("wouldMakeCycle(Flow, Node, Node)");

    static {
        verb("addNode(Flow, String, int, int, int)", flow -> FlowEdits.addNode(flow, "a.b.C", 2, 3, 4));
        verb("addNote(Flow, String, int, int)", flow -> FlowEdits.addNote(flow, "text", 3, 4));
        verb("remove(Flow, Collection)",
                flow -> FlowEdits.remove(flow, List.of(node(flow, 0))),
                flow -> FlowEdits.remove(flow, List.of(node(flow, 1), flow.getNotes().get(0), flow.getWires().get(2))),
                flow -> FlowEdits.remove(flow, List.of(node(flow, 2), node(flow, 0))),
                flow -> FlowEdits.remove(flow, List.of(flow.getWires().get(2), flow.getWires().get(0))),
                flow -> FlowEdits.remove(flow, List.copyOf(flow.eContents())));
        verb("connect(Flow, Node, String, Node, String)",
                flow -> FlowEdits.connect(flow, node(flow, 0), "o", node(flow, 2), "i"));
        verb("disconnect(Flow, Wire)", flow -> FlowEdits.disconnect(flow, flow.getWires().get(1)));
        verb("reconnectSource(Flow, Wire, Node, String)",
                flow -> FlowEdits.reconnectSource(flow, flow.getWires().get(2), node(flow, 1), "o"));
        verb("reconnectTarget(Flow, Wire, Node, String)",
                flow -> FlowEdits.reconnectTarget(flow, flow.getWires().get(0), node(flow, 2), "i"));
        verb("insertOnWire(Flow, Wire, Node, String, String)", flow -> FlowEdits.insertOnWire(flow,
                flow.getWires().get(0), FlowEdits.addNode(flow, "a.New", 1, 0, 0), "i", "o"));
        verb("move(Placed, int, int)", flow -> FlowEdits.move(node(flow, 0), -5, 7),
                flow -> FlowEdits.move(flow.getNotes().get(0), 1, 1));
        verb("moveAll(Collection, int, int)", flow -> FlowEdits.moveAll(flow.getNodes(), -8, 16));
        verb("retype(Node, String, int)", flow -> FlowEdits.retype(node(flow, 0), "b.Other", 3));
        verb("setPlugIn(Node, String, String, String)",
                flow -> FlowEdits.setPlugIn(node(flow, 0), "org.example.a", "A", "https://example.org/a"),
                flow -> {
                    FlowEdits.setPlugIn(node(flow, 1), "org.example.b", null, null);
                    FlowEdits.retype(node(flow, 1), "b.Other", 3);
                });
        verb("rename(Node, String)", flow -> FlowEdits.rename(node(flow, 0), "이름"));
        verb("setComment(Node, String)", flow -> FlowEdits.setComment(node(flow, 0), "why"));
        verb("setSetting(Node, String, String)",
                flow -> FlowEdits.setSetting(node(flow, 0), "file", "other.csv"),
                flow -> FlowEdits.setSetting(node(flow, 0), "missing", "plain where a list was"),
                flow -> FlowEdits.setSetting(node(flow, 0), "new", ""));
        verb("setSetting(Node, Setting)",
                flow -> FlowEdits.setSetting(node(flow, 0), SettingTree.list("missing", List.of("-"))),
                flow -> FlowEdits.setSetting(node(flow, 0), SettingTree.of("file", null)),
                flow -> FlowEdits.setSetting(node(flow, 2), SettingTree.of("a", "b", SettingTree.of("c", "d"))));
        verb("clearSetting(Node, String)", flow -> FlowEdits.clearSetting(node(flow, 0), "header"),
                flow -> FlowEdits.clearSetting(node(flow, 0), "missing"));
        verb("setNoteText(Note, String)", flow -> FlowEdits.setNoteText(flow.getNotes().get(0), ""));
        verb("resizeNote(Note, int, int)", flow -> FlowEdits.resizeNote(flow.getNotes().get(0), 5, 500));
        verb("setTitle(Flow, String)", flow -> FlowEdits.setTitle(flow, ""));
        verb("setDescription(Flow, String)", flow -> FlowEdits.setDescription(flow, "a\nb"));
        verb("setSeed(Flow, Long)", flow -> FlowEdits.setSeed(flow, 42L));
        verb("paste(Flow, String, int, int)",
                flow -> FlowEdits.paste(flow, FlowClipboard.toText(flow, List.copyOf(flow.eContents())), 100, 100));
        verb("duplicate(Flow, Collection)", flow -> FlowEdits.duplicate(flow, flow.getNodes()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void verb(String signature, Consumer<Flow>... edits) {
        VERBS.put(signature, List.of(edits));
    }

    private static Node node(Flow flow, int index) {
        return flow.getNodes().get(index);
    }

    @Test
    void everyVerbIsTriedHere() {
        Set<String> verbs = new TreeSet<>();
        for (Method method : FlowEdits.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                verbs.add(method.getName() + "(" + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                        .collect(Collectors.joining(", ")) + ")");
            }
        }
        Set<String> tried = new TreeSet<>(VERBS.keySet());
        tried.addAll(QUESTIONS);
        assertEquals(verbs, tried);
    }

    @TestFactory
    Stream<DynamicTest> doUndoRedo() {
        return VERBS.entrySet().stream().flatMap(verb -> verb.getValue().stream()
                .map(edit -> DynamicTest.dynamicTest(verb.getKey(), () -> doUndoRedo(edit))));
    }

    private static void doUndoRedo(Consumer<Flow> edit) {
        Flow flow = Flows.small();
        FlowRecorder recorder = new FlowRecorder(flow);
        Flow before = EcoreUtil.copy(flow);
        Recording recording = recorder.record(() -> edit.accept(flow));
        Flow after = EcoreUtil.copy(flow);
        assertNotEquals(FlowFile.write(before), FlowFile.write(after), "the edit changes nothing");
        assertFalse(recording.isEmpty());
        for (int i = 0; i < 3; i++) {
            recording.undo();
            assertSame(before, flow);
            recording.redo();
            assertSame(after, flow);
        }
    }

    /** EMF's own recorder must be able to follow the verbs as well: plug-ins may use it. */
    @TestFactory
    Stream<DynamicTest> doUndoRedoWithEmfsRecorder() {
        return VERBS.entrySet().stream().flatMap(verb -> verb.getValue().stream()
                .map(edit -> DynamicTest.dynamicTest(verb.getKey(), () -> {
                    Flow flow = Flows.small();
                    Flow before = EcoreUtil.copy(flow);
                    ChangeRecorder recorder = new ChangeRecorder();
                    recorder.beginRecording(Collections.singleton(flow));
                    edit.accept(flow);
                    ChangeDescription changes = recorder.endRecording();
                    Flow after = EcoreUtil.copy(flow);
                    changes.applyAndReverse();
                    assertSame(before, flow);
                    changes.applyAndReverse();
                    assertSame(after, flow);
                })));
    }

    private static void assertSame(Flow expected, Flow actual) {
        assertEquals(FlowFile.write(expected), FlowFile.write(actual));
        assertTrue(EcoreUtil.equals(expected, actual));
    }

    @Test
    void aLongSessionIsUndoneAndRedoneStepByStep() {
        Random random = new Random(5);
        List<Consumer<Flow>> edits = VERBS.values().stream().flatMap(List::stream).toList();
        Flow flow = Flows.small();
        FlowRecorder recorder = new FlowRecorder(flow);
        List<Recording> done = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(FlowFile.write(flow)));
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                done.add(recorder.record(() -> edits.get(random.nextInt(edits.size())).accept(flow)));
                states.add(FlowFile.write(flow));
            } catch (EditRefused | IndexOutOfBoundsException e) {
                refused++; // the flow has lost what the edit wants
                assertEquals(states.get(states.size() - 1), FlowFile.write(flow));
            }
            if (flow.getNodes().size() > 30 || flow.getNodes().size() < 3) {
                done.add(recorder.record(() -> {
                    FlowEdits.remove(flow, List.copyOf(flow.eContents()));
                    FlowEdits.paste(flow, FlowFile.write(Flows.small()), 0, 0);
                }));
                states.add(FlowFile.write(flow));
            }
            for (int back = random.nextInt(4); back > 1 && !done.isEmpty(); back--) {
                done.remove(done.size() - 1).undo();
                states.remove(states.size() - 1);
                assertEquals(states.get(states.size() - 1), FlowFile.write(flow));
            }
        }
        assertTrue(done.size() > 200 && refused > 20, done.size() + " done, " + refused + " refused");
        for (int i = done.size() - 1; i >= 0; i--) {
            done.get(i).undo();
            assertEquals(states.get(i), FlowFile.write(flow));
        }
        for (int i = 0; i < done.size(); i++) {
            done.get(i).redo();
            assertEquals(states.get(i + 1), FlowFile.write(flow));
        }
    }

    @Test
    void anEditThatThrowsIsTakenBack() {
        Flow flow = Flows.small();
        String before = FlowFile.write(flow);
        FlowRecorder recorder = new FlowRecorder(flow);
        assertThrows(EditRefused.class, () -> recorder.record(() -> {
            FlowEdits.remove(flow, List.of(node(flow, 1)));
            FlowEdits.connect(flow, node(flow, 0), "table", node(flow, 0), "table");
        }));
        assertEquals(before, FlowFile.write(flow));
        assertFalse(recorder.record(() -> FlowEdits.setTitle(flow, "usable afterwards")).isEmpty());
    }

    @Test
    void whatChangesNothingIsEmpty() {
        Flow flow = Flows.small();
        FlowRecorder recorder = new FlowRecorder(flow);
        assertTrue(recorder.record(() -> {
            FlowEdits.setTitle(flow, "Iris");
            FlowEdits.move(node(flow, 0), 48, 96);
            FlowEdits.setSetting(node(flow, 0), "file", "iris.csv");
            FlowEdits.setSetting(node(flow, 0), SettingTree.list("missing", List.of("?", "NA")));
            FlowEdits.clearSetting(node(flow, 0), "never-set");
            FlowEdits.remove(flow, List.of());
        }).isEmpty());
    }

    /** Not only what verbs do today: whatever can happen to a list. */
    @Test
    void everyKindOfListChangeIsUndone() {
        List<Consumer<Flow>> edits = List.of(
                flow -> flow.getNodes().move(0, 2),
                flow -> flow.getNodes().clear(),
                flow -> flow.getNodes().set(1, EcoreUtil.copy(node(flow, 0))),
                flow -> flow.getNodes().removeAll(List.of(node(flow, 2), node(flow, 0))),
                flow -> flow.getNodes().addAll(1, EcoreUtil.copyAll(flow.getNodes())),
                flow -> flow.eUnset(flow.eClass().getEStructuralFeature("wires")),
                flow -> flow.eUnset(flow.eClass().getEStructuralFeature("title")));
        edits.forEach(UndoTest::doUndoRedo);
    }

    @Test
    void aFlowHasOneRecorder() {
        Flow flow = Flows.small();
        FlowRecorder recorder = FlowRecorder.of(flow);
        assertTrue(recorder == FlowRecorder.of(flow));
        assertFalse(recorder == FlowRecorder.of(Flows.small()));
        recorder.dispose();
        assertFalse(recorder == FlowRecorder.of(flow));
    }

    @Test
    void misuseIsSaid() {
        Flow flow = Flows.small();
        FlowRecorder recorder = new FlowRecorder(flow);
        Recording recording = recorder.record(() -> FlowEdits.setTitle(flow, "x"));
        assertThrows(IllegalStateException.class, recording::redo);
        recording.undo();
        assertThrows(IllegalStateException.class, recording::undo);
        assertThrows(IllegalStateException.class, () -> recorder.record(() -> recorder.record(() -> { })));
        recorder.dispose();
        assertTrue(recorder.record(() -> FlowEdits.setTitle(flow, "unseen")).isEmpty());
        assertTrue(node(flow, 0).eAdapters().isEmpty(), "nothing stays attached");
    }
}
