// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.stitchbird.model.Flows;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/** What verbs refuse changes nothing and is told in a sentence, in both languages. */
class RefusalTest {
    private static final Locale BEFORE = Locale.getDefault();

    private record Case(String key, String sentence, Consumer<Flow> edit) {
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("refuse.type.empty", "A node needs a type. Choose one from the palette.",
                flow -> FlowEdits.addNode(flow, " ", 1, 0, 0)));
        cases.add(new Case("refuse.version", "The version of a node type is 1 or more, not 0.",
                flow -> FlowEdits.addNode(flow, "t", 0, 0, 0)));
        cases.add(new Case("refuse.port.empty", "A wire needs the name of a port at both ends.",
                flow -> FlowEdits.connect(flow, node(flow, 0), "", node(flow, 2), "table")));
        cases.add(new Case("refuse.self", "'read-csv' cannot be wired to itself. Put another node between.",
                flow -> FlowEdits.connect(flow, node(flow, 0), "o", node(flow, 0), "i")));
        cases.add(new Case("refuse.twice", "'read-csv' and 'choose-target' are already wired at these ports.",
                flow -> FlowEdits.connect(flow, node(flow, 0), "table", node(flow, 1), "table")));
        String cycle = "A wire from 'J48' to 'read-csv' would close a circle, and then neither could ever run. "
                + "Remove a wire of the circle first.";
        cases.add(new Case("refuse.cycle", cycle, flow -> {
            FlowEdits.rename(node(flow, 2), "J48");
            FlowEdits.connect(flow, node(flow, 2), "o", node(flow, 0), "i");
        }));
        cases.add(new Case("refuse.cycle", cycle.replace("J48", "j48").replace("read-csv", "choose-target"),
                flow -> FlowEdits.reconnectSource(flow, flow.getWires().get(0), node(flow, 2), "o")));
        cases.add(new Case("refuse.cycle", cycle.replace("J48", "choose-target"),
                flow -> FlowEdits.reconnectTarget(flow, flow.getWires().get(1), node(flow, 0), "i")));
        cases.add(new Case("refuse.cycle", cycle.replace("J48", "j48").replace("read-csv", "choose-target"),
                flow -> FlowEdits.insertOnWire(flow, flow.getWires().get(0), node(flow, 2), "i", "o")));
        cases.add(new Case("refuse.cycle", cycle.replace("J48", "a").replace("read-csv", "c"),
                RefusalTest::intoACircle));
        cases.add(new Case("refuse.self", "'choose-target' cannot be wired to itself. Put another node between.",
                flow -> FlowEdits.insertOnWire(flow, flow.getWires().get(0), node(flow, 1), "i", "o")));
        cases.add(new Case("refuse.twice", "'read-csv' and 'j48' are already wired at these ports.",
                flow -> FlowEdits.reconnectTarget(flow, flow.getWires().get(0), node(flow, 2), "preparation")));
        String gone = "This element is not in the flow any more. Select it again.";
        cases.add(new Case("refuse.gone", gone, flow -> {
            Node node = node(flow, 1);
            FlowEdits.remove(flow, List.of(node));
            FlowEdits.connect(flow, node(flow, 0), "o", node, "i");
        }));
        cases.add(new Case("refuse.gone", gone, flow -> {
            Wire wire = flow.getWires().get(0);
            FlowEdits.disconnect(flow, wire);
            FlowEdits.reconnectTarget(flow, wire, node(flow, 2), "i");
        }));
        cases.add(new Case("refuse.gone", gone, flow -> FlowEdits.remove(flow, List.of(node(Flows.small(), 0)))));
        cases.add(new Case("refuse.gone", gone, flow -> FlowEdits.duplicate(flow, List.of(node(Flows.small(), 0)))));
        String character = "The text holds the character U+0007, which a flow file cannot keep. Remove it.";
        for (Consumer<Flow> edit : texts("bell \u0007")) {
            cases.add(new Case("refuse.character", character, edit));
        }
        for (Consumer<Flow> edit : texts("half of a \ud83d")) {
            cases.add(new Case("refuse.character", character.replace("U+0007", "U+D83D"), edit));
        }
        cases.add(new Case("refuse.setting.name", "A setting needs a name.",
                flow -> FlowEdits.setSetting(node(flow, 0), "", "v")));
        cases.add(new Case("refuse.setting.name", "A setting needs a name.", flow -> FlowEdits.setSetting(node(flow, 0),
                SettingTree.of("s", "v", FlowFactory.eINSTANCE.createSetting()))));
        cases.add(new Case("refuse.setting.twice", "The setting 'a' occurs twice in 's'. Leave only one.",
                flow -> FlowEdits.setSetting(node(flow, 0),
                        SettingTree.of("s", "v", SettingTree.of("a", "1"), SettingTree.of("a", "2")))));
        cases.add(new Case("refuse.setting.depth", "Settings are nested more than 100 deep. Nest them less.", flow -> {
            Setting tree = SettingTree.of("s", "v");
            for (int i = 0; i < FlowFile.DEEPEST_SETTING; i++) {
                tree = SettingTree.of("s", "v", tree);
            }
            FlowEdits.setSetting(node(flow, 0), tree);
        }));
        cases.add(new Case("refuse.copy.nothing", "There is nothing to copy. Select nodes or notes first.",
                flow -> FlowClipboard.toText(flow, flow.getWires())));
        String nothing = "The clipboard holds no nodes and no notes, so there is nothing to paste.";
        cases.add(new Case("refuse.paste.nothing", nothing, flow -> FlowEdits.paste(flow, "<flow format='1'/>", 0, 0)));
        cases.add(new Case("refuse.paste.foreign",
                "The clipboard holds no part of a flow. This is not a flow file: it does not start with '<'.",
                flow -> FlowEdits.paste(flow, "dear colleague", 0, 0)));
        cases.add(new Case("refuse.paste.nothing", nothing, flow -> FlowEdits.paste(flow, " ", 0, 0)));
        return cases;
    }

    private static List<Consumer<Flow>> texts(String text) {
        return List.of(flow -> FlowEdits.addNode(flow, text, 1, 0, 0), flow -> FlowEdits.addNote(flow, text, 0, 0),
                flow -> FlowEdits.connect(flow, node(flow, 0), text, node(flow, 2), "i"),
                flow -> FlowEdits.connect(flow, node(flow, 0), "o", node(flow, 2), text),
                flow -> FlowEdits.rename(node(flow, 0), text), flow -> FlowEdits.setComment(node(flow, 0), text),
                flow -> FlowEdits.setSetting(node(flow, 0), "s", text),
                flow -> FlowEdits.setSetting(node(flow, 0), text, "v"),
                flow -> FlowEdits.setSetting(node(flow, 0), SettingTree.list("s", List.of("a", text))),
                flow -> FlowEdits.setNoteText(flow.getNotes().get(0), text), flow -> FlowEdits.setTitle(flow, text),
                flow -> FlowEdits.setDescription(flow, text));
    }

    /** a → b → a came from a file; c put between would make the rest no better. */
    private static void intoACircle(Flow flow) {
        List<Node> nodes = Stream.of("a", "b", "c").map(type -> FlowEdits.addNode(flow, type, 1, 0, 0)).toList();
        Wire there = FlowEdits.connect(flow, nodes.get(0), "o", nodes.get(1), "i");
        Wire back = FlowEdits.connect(flow, nodes.get(0), "o", nodes.get(2), "back");
        back.setSource(nodes.get(1));
        back.setTarget(nodes.get(0));
        FlowEdits.insertOnWire(flow, there, nodes.get(2), "i", "o");
    }

    private static Node node(Flow flow, int index) {
        return flow.getNodes().get(index);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    @TestFactory
    Stream<DynamicTest> isToldAndChangesNothing() {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.key(), () -> {
            Locale.setDefault(Locale.ENGLISH);
            Flow flow = Flows.small();
            String before = FlowFile.write(flow);
            FlowRecorder recorder = new FlowRecorder(flow);
            EditRefused refused = assertThrows(EditRefused.class,
                    () -> recorder.record(() -> each.edit().accept(flow)));
            assertEquals(each.sentence(), refused.getMessage());
            assertEquals(before, FlowFile.write(flow));
            Locale.setDefault(Locale.KOREAN);
            String korean = assertThrows(EditRefused.class, () -> each.edit().accept(Flows.small())).getMessage();
            assertTrue(korean.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), korean);
        }));
    }

    @Test
    void everyRefusalIsSeenHere() {
        Set<String> keys = new TreeSet<>(ResourceBundle.getBundle("org.stitchbird.model.text.messages").keySet());
        keys.removeIf(key -> !key.startsWith("refuse."));
        assertEquals(keys, new TreeSet<>(cases().stream().map(Case::key).toList()));
    }

    @Test
    void whatCameInPastTheVerbsIsNotWrittenDamaged() {
        Flow flow = Flows.small();
        node(flow, 0).setName("\u0000");
        assertThrows(IllegalArgumentException.class, () -> FlowFile.write(flow));
    }
}
