// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.Flows;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;

/** What is written is read again as it was. */
class RoundTripTest {
    @Test
    void anyFlowComesBackAndIsWrittenTheSame() throws Exception {
        Random random = new Random(20261123);
        for (int i = 0; i < 500; i++) {
            Flow flow = Flows.random(random);
            String text = FlowFile.write(flow);
            Flow again = FlowFile.read(text, "random.flow");
            assertTrue(EcoreUtil.equals(flow, again), text);
            assertEquals(text, FlowFile.write(again));
            assertEquals(text, FlowFile.write(EcoreUtil.copy(flow)));
        }
    }

    @Test
    void everyElementHasItsOwnLine() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String text = FlowFile.write(Flows.random(random));
            assertTrue(text.endsWith("\n") && !text.contains("\r") && !text.contains("\t"), text);
            for (String line : text.split("\n")) {
                long starts = line.chars().filter(c -> c == '<').count();
                assertTrue(starts == 1 || starts == 2 && line.contains("<description>"), line);
                assertTrue(line.indexOf('<') % 2 == 0, line);
            }
        }
    }

    @Test
    void aFileOfFormat1OpensForEverAndIsSavedByteForByte() throws Exception {
        String text = resource("/files/format-1.flow");
        Flow flow = FlowFile.read(text, "format-1.flow");
        assertEquals(text, FlowFile.write(flow));
        assertEquals("붓꽃 & friends", flow.getTitle());
        assertEquals(-9007199254740993L, flow.getSeed());
        assertEquals("First line\n\tsecond line with <tag> and ]]> and 🐦", flow.getDescription());
        Node unknown = FlowQueries.node(flow, "from-a-plug-in").orElseThrow();
        assertEquals("org.example.nobody.KnowsThis", unknown.getType());
        assertEquals(Integer.MAX_VALUE, unknown.getTypeVersion());
        assertEquals("C:\\a\\b\r\n'quoted'", FlowQueries.setting(unknown, "그들만의 설정").orElseThrow().getValue());
        assertEquals(2, FlowQueries.incoming(unknown).size());
        assertEquals(" NA ", flow.getNodes().get(0).getSettings().get(1).getSettings().get(2).getValue());
        assertEquals("", FlowQueries.setting(flow.getNodes().get(2), "set-but-empty").orElseThrow().getValue());
        assertNull(FlowQueries.setting(flow.getNodes().get(2), "set-without-value").orElseThrow().getValue());
        assertEquals(-272, flow.getNodes().get(1).getX());
        assertEquals(16, flow.getNotes().get(1).getHeight());
    }

    @Test
    void aFileOfFormat2KeepsWhichPlugInsItsNodesNeed() throws Exception {
        String text = resource("/files/format-2.flow");
        Flow flow = FlowFile.read(text, "format-2.flow");
        assertEquals(text, FlowFile.write(flow));
        Node lags = FlowQueries.node(flow, "lags").orElseThrow();
        assertEquals("org.example.series", lags.getPlugIn());
        assertEquals("Time series & \"more\"", lags.getPlugInName());
        assertEquals("https://plug-ins.example.org/series", lags.getPlugInSite());
        Node quiet = FlowQueries.node(flow, "quiet").orElseThrow();
        assertEquals("org.example.quiet", quiet.getPlugIn());
        assertNull(quiet.getPlugInName());
        assertNull(quiet.getPlugInSite());
        assertNull(flow.getNodes().get(0).getPlugIn());
    }

    @Test
    void aFlowIsWrittenInTheLowestFormatThatHoldsIt() throws Exception {
        Flow flow = FlowFile.read(resource("/files/format-2.flow"), "format-2.flow");
        FlowEdits.retype(FlowQueries.node(flow, "lags").orElseThrow(), "prepare.lags", 1);
        assertTrue(FlowFile.write(flow).contains("<flow format=\"2\""), "another node still needs a plug-in");
        FlowEdits.setPlugIn(FlowQueries.node(flow, "quiet").orElseThrow(), " ", "no name without a plug-in", "nor a site");
        String text = FlowFile.write(flow);
        assertTrue(text.contains("<flow format=\"1\"") && !text.contains("plug-in"), text);
    }

    @Test
    void anEmptyFlowIsOneElement() throws Exception {
        String text = FlowFile.write(FlowFactory.eINSTANCE.createFlow());
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<flow format=\"1\"/>\n", text);
        assertEquals(text, FlowFile.write(FlowFile.read(text, "empty.flow")));
    }

    @Test
    void manyEscapedCharactersAndLongTextsStay() throws Exception {
        Flow flow = FlowFactory.eINSTANCE.createFlow();
        String text = "<&>\n".repeat(40_000) + "long ".repeat(200_000);
        FlowEdits.addNote(flow, text, 0, 0);
        FlowEdits.setDescription(flow, text);
        Flow again = FlowFile.read(FlowFile.write(flow), "long.flow");
        assertEquals(text, again.getNotes().get(0).getText());
        assertEquals(text, again.getDescription());
    }

    @Test
    void theDeepestSettingThatAnEditAllowsIsReadAgain() throws Exception {
        Flow flow = Flows.small();
        var tree = SettingTree.of("s", "v");
        for (int i = 1; i < FlowFile.DEEPEST_SETTING; i++) {
            tree = SettingTree.of("s", "v", tree);
        }
        FlowEdits.setSetting(flow.getNodes().get(0), tree);
        assertTrue(EcoreUtil.equals(flow, FlowFile.read(FlowFile.write(flow), "deep.flow")));
    }

    @Test
    void whatPeopleWriteByHandIsRead() throws Exception {
        Flow flow = FlowFile.read("""
                <!-- by hand -->
                <flow
                    title='x'
                    format='1'>
                  <wires><wire to="b" from="a" input="in" output="out"></wire></wires>
                  <layout/>
                  <nodes><node type="t.T" id="a"/> <!-- first --> <node id="b" type="t.T"/><?hint?>
                    <node id="c" type="t.T"/></nodes>
                  <description><![CDATA[a < b]]> &amp; more
                second line</description>
                  <notes><note id="n"/></notes>
                </flow>
                """.replace("\n", "\r\n"), "hand.flow");
        assertEquals("a < b & more\nsecond line", flow.getDescription());
        assertEquals(1, flow.getNodes().get(0).getTypeVersion());
        assertEquals(flow.getNodes().get(1), flow.getWires().get(0).getTarget());
        assertEquals("", flow.getNotes().get(0).getText());
        List<Node> nodes = flow.getNodes();
        assertTrue(nodes.get(1).getX() > nodes.get(0).getX(), "b lies behind a");
        assertTrue(nodes.get(2).getY() > nodes.get(0).getY(), "c lies below a");
        assertTrue(flow.getNotes().get(0).getY() > nodes.get(2).getY(), "the note lies below both");
    }

    @Test
    void aCircleInAFileOpens() throws Exception {
        Flow flow = FlowFile.read("""
                <flow format="1">
                  <nodes><node id="a" type="t.T"/><node id="b" type="t.T"/></nodes>
                  <wires>
                    <wire from="a" output="o" to="b" input="i"/>
                    <wire from="b" output="o" to="a" input="i"/>
                    <wire from="a" output="o" to="a" input="i"/>
                  </wires>
                </flow>
                """, "circle.flow");
        assertEquals(3, flow.getWires().size());
        assertEquals(FlowFile.write(flow), FlowFile.write(FlowFile.read(FlowFile.write(flow), "circle.flow")));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        byte[] bytes = "\uFEFF<flow format=\"1\" title=\"가\"/>".getBytes(StandardCharsets.UTF_8);
        Flow flow = FlowFile.read(new ByteArrayInputStream(bytes), "bom.flow");
        assertEquals("가", flow.getTitle());
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = RoundTripTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
