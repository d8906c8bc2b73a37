// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.actions.CanvasEdits;
import org.stitchbird.editor.figures.CardFigure;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;

/** A flow on a real canvas in a shell of its own, and a hand for the mouse. */
public final class TestCanvas {
    /** The session behind it. */
    public final TestSession session = new TestSession();
    /** The node types; may be changed before the canvas opens. */
    public NodeTypes types = TestTypes.all();
    /** The document. */
    public final Flow flow = FlowFactory.eINSTANCE.createFlow();
    /** The open flow; there once the canvas is open. */
    public EditedFlow open;
    /** The canvas; there once it is open. */
    public FlowCanvas canvas;
    /** What menus do; there once the canvas is open. */
    public CanvasEdits edits;

    /** Adds a node to the document before the canvas opens. */
    public Node node(String type, int x, int y) {
        return FlowEdits.addNode(flow, type, 1, x, y);
    }

    /** Opens the canvas, does something with it and closes it. */
    public void show(Consumer<TestCanvas> test) {
        Display.getDefault().syncExec(() -> {
            Shell shell = new Shell(Display.getDefault());
            shell.setLayout(new FillLayout());
            shell.setSize(1000, 700);
            open = new EditedFlow(flow, null, types, session);
            try {
                canvas = new FlowCanvas(shell, new EditDomain(), open);
                edits = new CanvasEdits(canvas);
                shell.open();
                settle();
                test.accept(this);
            } finally {
                shell.dispose();
                open.close();
            }
        });
    }

    /** Does everything that waits to be done. */
    public void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
        canvas.viewer().flush();
    }

    /** Waits for something that happens in the background; fails when it does not within a minute. */
    public void until(BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen");
            }
            // wakes the display, so that it does not sleep for ever
            display.timerExec(20, () -> { });
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        settle();
    }

    /** The flow as the text of its file. */
    public String text() {
        return FlowFile.write(flow);
    }

    /** The part of a node. */
    public NodePart part(Node node) {
        return (NodePart) canvas.flowPart().part(node);
    }

    /** The middle of a port, relative to the control. */
    public Point port(Node node, String name, boolean input) {
        CardFigure card = part(node).card();
        Point middle = card.port(name, input).getBounds().getCenter();
        card.translateToAbsolute(middle);
        return middle;
    }

    /** The middle of a card, relative to the control. */
    public Point card(Node node) {
        CardFigure card = part(node).card();
        Point middle = card.getBounds().getCenter();
        card.translateToAbsolute(middle);
        return middle;
    }

    /** Presses the left button, moves and stops before letting go. */
    public void drag(Point from, Point to) {
        mouse(SWT.MouseMove, from, 0, 0);
        mouse(SWT.MouseDown, from, 1, 0);
        for (int i = 1; i <= 5; i++) {
            Point way = new Point(from.x + (to.x - from.x) * i / 5, from.y + (to.y - from.y) * i / 5);
            mouse(SWT.MouseMove, way, 0, SWT.BUTTON1);
        }
    }

    /** Lets the left button go. */
    public void drop(Point place) {
        mouse(SWT.MouseUp, place, 1, SWT.BUTTON1);
        settle();
    }

    /** Drags and drops. */
    public void dragAndDrop(Point from, Point to) {
        drag(from, to);
        drop(to);
    }

    /** Clicks with the left button. */
    public void click(Point place) {
        mouse(SWT.MouseMove, place, 0, 0);
        mouse(SWT.MouseDown, place, 1, 0);
        drop(place);
    }

    /** Presses a key on the canvas. */
    public void key(int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code < 128 ? (char) code : 0;
        event.stateMask = mask;
        event.doit = true;
        control().notifyListeners(SWT.KeyDown, event);
        settle();
    }

    private void mouse(int type, Point place, int button, int mask) {
        Event event = new Event();
        event.x = place.x;
        event.y = place.y;
        event.button = button;
        event.stateMask = mask;
        event.count = 1;
        control().notifyListeners(type, event);
    }

    private Control control() {
        return canvas.viewer().getControl();
    }

    /** The declaration of one of the types. */
    public NodeSpec spec(String id) {
        return TestTypes.spec(id);
    }
}
