// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.settings.AllTypes;
import org.stitchbird.editor.settings.FakeOpenFlow;
import org.stitchbird.editor.settings.Panels;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Step;

/** The palette shows the node types there are and hands on what is done with them. */
class PalettePanelTest {
    private final ComingAndGoing types = new ComingAndGoing();

    @Test
    void showsTypesByStepAndFollowsThemAsTheyComeAndGo() {
        NodeType early = type("a.read", Step.COLLECT, "Read");
        types.addType(new AllTypes());
        types.addType(early);
        Panels.inShell(shell -> {
            PalettePanel panel = new PalettePanel(shell, types);
            assertEquals(List.of("a.read", "test.every-type"), ids(panel));
            types.addType(type("b.prepare", Step.PREPARE, "Prepare"));
            Panels.settle();
            assertEquals(List.of("a.read", "b.prepare", "test.every-type"), ids(panel));
            types.removeType(early);
            Panels.settle();
            assertEquals(List.of("b.prepare", "test.every-type"), ids(panel));
        });
    }

    @Test
    void enterAddsTheFirstHitAndEscapeEmptiesTheSearch() {
        types.addType(new AllTypes());
        types.addType(type("a.read", Step.COLLECT, "Read"));
        Panels.inShell(shell -> {
            FakeOpenFlow flow = new FakeOpenFlow(types);
            PalettePanel panel = new PalettePanel(shell, types);
            panel.show(flow);
            Text search = Panels.find(panel, Text.class);
            search.setText("zoo");
            assertEquals(List.of("test.every-type"), ids(panel));
            Panels.key(search, SWT.CR);
            assertEquals(List.of("add test.every-type"), flow.asked);
            Panels.key(search, SWT.ESC);
            assertEquals("", search.getText());
            assertEquals(2, panel.shown().size());
            Panels.key(search, SWT.CR);
            assertEquals(1, flow.asked.size(), "Enter in an empty search adds nothing");
        });
    }

    @Test
    void clickPlacesAndDoubleClickAddsButNotWithoutAFlow() {
        types.addType(type("a.read", Step.COLLECT, "Read"));
        Panels.inShell(shell -> {
            FakeOpenFlow flow = new FakeOpenFlow(types);
            PalettePanel panel = new PalettePanel(shell, types);
            PaletteList list = Panels.find(panel, PaletteList.class);
            click(list, SWT.MouseUp);
            assertEquals(List.of(), flow.asked);
            panel.show(flow);
            click(list, SWT.MouseUp);
            click(list, SWT.MouseDoubleClick);
            assertEquals(List.of("place a.read", "add a.read"), flow.asked);
            panel.show(null);
            click(list, SWT.MouseUp);
            assertEquals(2, flow.asked.size());
        });
    }

    @Test
    void aClickOnAHeadingFoldsItsStep() {
        types.addType(type("a.read", Step.COLLECT, "Read"));
        types.addType(type("b.prepare", Step.PREPARE, "Prepare"));
        Panels.inShell(shell -> {
            PalettePanel panel = new PalettePanel(shell, types);
            PaletteList list = Panels.find(panel, PaletteList.class);
            list.setCursor(0);
            list.key(Panels.event(SWT.CR));
            assertEquals(List.of("b.prepare"), ids(panel));
            panel.search("read");
            assertEquals(List.of("a.read"), ids(panel), "the search looks into folded steps too");
        });
    }

    @Test
    void rareTypesAppearByGroupsWhenAskedForAndInTheSearch() {
        types.addType(type("a.read", Step.COLLECT, "Read"));
        types.addType(type(rare("c.forest", "Forest", "Trees")));
        types.addType(type(rare("c.stump", "Stump", "Trees")));
        types.addType(type(rare("c.bayes", "Bayes", "Chances")));
        types.addType(type("c.common", Step.TRAIN, "Common"));
        Panels.inShell(shell -> {
            PalettePanel panel = new PalettePanel(shell, types);
            PaletteList list = Panels.find(panel, PaletteList.class);
            assertEquals(List.of("a.read", "c.common"), ids(panel));
            list.setCursor(4);
            assertEquals(Messages.get("all", 4), list.text(4));
            list.key(Panels.event(SWT.ARROW_RIGHT));
            assertEquals(List.of("a.read", "c.common", "c.bayes", "c.forest", "c.stump"), ids(panel));
            assertEquals(Messages.get("fewer"), list.text(4));
            assertEquals("Chances", list.text(5));
            list.key(Panels.event(SWT.ARROW_DOWN));
            assertEquals(6, list.cursor(), "the cursor passes over headings");
            list.setCursor(4);
            list.key(Panels.event(SWT.ARROW_LEFT));
            assertEquals(List.of("a.read", "c.common"), ids(panel));
            panel.search("stump");
            assertEquals(List.of("c.stump"), ids(panel));
            panel.search("trees");
            assertEquals(List.of("c.forest", "c.stump"), ids(panel));
        });
    }

    private static NodeSpec rare(String id, String name, String group) {
        return NodeSpec.of(id, Step.TRAIN, name).group(group).advanced().build();
    }

    private static void click(Control list, int type) {
        Event event = new Event();
        event.button = 1;
        event.count = type == SWT.MouseDoubleClick ? 2 : 1;
        event.x = 60;
        event.y = 40;
        list.notifyListeners(type, event);
    }

    private static List<String> ids(PalettePanel panel) {
        return panel.shown().stream().map(NodeSpec::id).toList();
    }

    private static NodeType type(String id, Step step, String name) {
        return type(NodeSpec.of(id, step, name).build());
    }

    private static NodeType type(NodeSpec spec) {
        return new NodeType() {
            @Override
            public NodeSpec spec() {
                return spec;
            }

            @Override
            public void run(NodeRun run) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
