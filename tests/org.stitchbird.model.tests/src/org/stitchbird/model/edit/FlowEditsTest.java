// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.Flows;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/** What each verb does. */
class FlowEditsTest {
    private final Flow flow = Flows.small();
    private final Node csv = flow.getNodes().get(0);
    private final Node target = flow.getNodes().get(1);
    private final Node j48 = flow.getNodes().get(2);

    @Test
    void idsComeFromTheTypeAndAreFree() {
        assertEquals("read-csv", csv.getId());
        assertEquals("j48", j48.getId());
        assertEquals("j48-2", add("weka.classify.J48").getId());
        assertEquals("j48-3", add("org.example.J48").getId());
        FlowEdits.remove(flow, List.of(FlowQueries.node(flow, "j48-2").orElseThrow()));
        assertEquals("j48-2", add("weka.classify.J48").getId());
        assertEquals("random-forest", add("weka.classify.RandomForest").getId());
        assertEquals("ibk", add("weka.classify.IBk").getId());
        assertEquals("simple-kmeans", add("weka.cluster.SimpleKMeans").getId());
        assertEquals("plain", add("plain").getId());
        assertEquals("node", add("노드").getId());
        assertEquals("node-2", add("x.__").getId());
        assertEquals("note-2", FlowEdits.addNote(flow, "", 0, 0).getId());
        assertEquals("note-3", add("x.note").getId());
    }

    private Node add(String type) {
        return FlowEdits.addNode(flow, type, 1, 0, 0);
    }

    @Test
    void aNewNodeStandsAtTheEndWithoutSettings() {
        Node node = FlowEdits.addNode(flow, "a.B", 3, -1, 2);
        assertSame(node, flow.getNodes().get(3));
        assertEquals("a.B 3 -1,2", node.getType() + " " + node.getTypeVersion() + " " + at(node));
        assertNull(node.getName());
        assertTrue(node.getSettings().isEmpty());
    }

    @Test
    void removingANodeRemovesItsWires() {
        FlowEdits.remove(flow, List.of(target));
        assertEquals(List.of(csv, j48), flow.getNodes());
        assertEquals(1, flow.getWires().size());
        assertSame(j48, flow.getWires().get(0).getTarget());
    }

    @Test
    void wiresAreMovedAtEitherEnd() {
        Wire wire = flow.getWires().get(2);
        FlowEdits.reconnectSource(flow, wire, target, "columns");
        FlowEdits.reconnectTarget(flow, wire, j48, "other");
        assertEquals(List.of(flow.getWires().get(1), wire), FlowQueries.outgoing(target));
        assertEquals("columns other", wire.getSourcePort() + " " + wire.getTargetPort());
        FlowEdits.reconnectTarget(flow, wire, j48, "other"); // the same again is no duplicate of itself
        FlowEdits.disconnect(flow, wire);
        assertEquals(2, flow.getWires().size());
    }

    @Test
    void circlesAreSeen() {
        assertTrue(FlowEdits.wouldMakeCycle(flow, j48, csv));
        assertTrue(FlowEdits.wouldMakeCycle(flow, csv, csv));
        assertFalse(FlowEdits.wouldMakeCycle(flow, csv, j48));
    }

    @Test
    void aNodeIsPutIntoAWire() {
        Node filter = add("weka.filter.Normalize");
        Wire wire = flow.getWires().get(1);
        Wire onward = FlowEdits.insertOnWire(flow, wire, filter, "in", "out");
        assertEquals(List.of(wire), FlowQueries.incoming(filter));
        assertEquals(List.of(onward), FlowQueries.outgoing(filter));
        assertEquals("table in", wire.getSourcePort() + " " + wire.getTargetPort());
        assertEquals("out table", onward.getSourcePort() + " " + onward.getTargetPort());
        assertSame(j48, onward.getTarget());
    }

    @Test
    void namesAndCommentsAreTakenBackByBlanks() {
        FlowEdits.rename(csv, "Measurements");
        FlowEdits.setComment(csv, " kept as it is ");
        assertEquals("Measurements  kept as it is ", csv.getName() + " " + csv.getComment());
        FlowEdits.rename(csv, " ");
        FlowEdits.setComment(csv, null);
        assertNull(csv.getName());
        assertNull(csv.getComment());
    }

    @Test
    void settingsKeepTheirOrder() {
        FlowEdits.setSetting(csv, "header", "false");
        FlowEdits.setSetting(csv, SettingTree.of("file", "weka", SettingTree.of("deep", "er")));
        FlowEdits.setSetting(csv, "missing", "plain");
        FlowEdits.setSetting(csv, "new", "last");
        assertEquals("[file=weka[deep=er[]], header=false[], missing=plain[], new=last[]]", show(csv.getSettings()));
        FlowEdits.clearSetting(csv, "header");
        assertEquals("[file=weka[deep=er[]], missing=plain[], new=last[]]", show(csv.getSettings()));
    }

    @Test
    void aValueTreeIsCopied() {
        Setting tree = SettingTree.list("columns", List.of("a", "b"));
        FlowEdits.setSetting(csv, tree);
        FlowEdits.setSetting(j48, tree);
        tree.getSettings().clear();
        assertEquals("[columns=null[item=a[], item=b[]]]", show(j48.getSettings()));
        assertTrue(SettingTree.equal(FlowQueries.setting(csv, "columns").orElseThrow(),
                FlowQueries.setting(j48, "columns").orElseThrow()));
    }

    private static String show(List<Setting> settings) {
        return settings.stream().map(s -> s.getName() + "=" + s.getValue() + show(s.getSettings())).toList().toString();
    }

    @Test
    void notesKeepALeastSize() {
        Note note = flow.getNotes().get(0);
        FlowEdits.resizeNote(note, -5, 300);
        FlowEdits.setNoteText(note, "new\ntext");
        assertEquals("16 300 new\ntext", note.getWidth() + " " + note.getHeight() + " " + note.getText());
    }

    @Test
    void copiesComeAlongWithTheWiresAmongThem() {
        String text = FlowClipboard.toText(flow, List.of(j48, csv, flow.getNotes().get(0)));
        List<EObject> pasted = FlowEdits.paste(flow, text, 1000, 2000);
        assertEquals(4, pasted.size());
        Node csv2 = (Node) pasted.get(0);
        Node j482 = (Node) pasted.get(1);
        Wire wire2 = (Wire) pasted.get(2);
        Note note2 = (Note) pasted.get(3);
        assertEquals("read-csv-2 j48-2 note-2", csv2.getId() + " " + j482.getId() + " " + note2.getId());
        assertEquals("1040,2000 1496,2000 1000,2104", at(csv2) + " " + at(j482) + " " + at(note2));
        assertSame(csv2, wire2.getSource());
        assertSame(j482, wire2.getTarget());
        assertEquals(show(csv.getSettings()), show(csv2.getSettings()));
        assertEquals(4, flow.getWires().size());
    }

    private static String at(Placed placed) {
        return placed.getX() + "," + placed.getY();
    }

    @Test
    void idsStayWhereTheyAreFree() {
        Flow empty = FlowFactory.eINSTANCE.createFlow();
        FlowEdits.paste(empty, FlowFile.write(flow), 8, 96);
        FlowEdits.setTitle(empty, "Iris");
        assertEquals(FlowFile.write(flow), FlowFile.write(empty));
    }

    @Test
    void duplicatesLieBeside() {
        List<EObject> copies = FlowEdits.duplicate(flow, List.of(target, j48, flow.getWires().get(0)));
        assertEquals(3, copies.size());
        assertEquals("304,128", at((Node) copies.get(0)));
        assertSame(copies.get(0), ((Wire) copies.get(2)).getSource());
        assertEquals("choose-target-3", ((Node) FlowEdits.duplicate(flow, List.of(target)).get(0)).getId());
    }
}
