// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.XYAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stitchbird.editor.TestTypes;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.Step;

/** Every figure paints something, in both themes, and what must look different does. */
class FiguresTest {
    private static final int SIZE = 240;

    @AfterEach
    void light() {
        Display.getDefault().syncExec(() -> CanvasTheme.set(Theme.LIGHT));
    }

    private interface Painter {
        void paint(SWTGraphics graphics);
    }

    /** The pixels that a painter leaves on the ground of the canvas. */
    private static ImageData paint(Painter painter) {
        ImageData[] data = new ImageData[1];
        Display.getDefault().syncExec(() -> {
            Image image = new Image(Display.getDefault(), SIZE, SIZE);
            GC gc = new GC(image);
            gc.setBackground(CanvasTheme.colour(CanvasTheme.current().canvas()));
            gc.fillRectangle(0, 0, SIZE, SIZE);
            SWTGraphics graphics = new SWTGraphics(gc);
            painter.paint(graphics);
            graphics.dispose();
            gc.dispose();
            data[0] = image.getImageData();
            image.dispose();
        });
        return data[0];
    }

    private static ImageData paint(IFigure figure, Rectangle bounds) {
        return paint(graphics -> {
            figure.setBounds(bounds);
            figure.paint(graphics);
        });
    }

    private static boolean same(ImageData one, ImageData other) {
        return Arrays.equals(one.data, other.data);
    }

    private static void assertPaints(ImageData picture) {
        assertFalse(same(paint(graphics -> { }), picture), "nothing was painted");
    }

    private static CardFace face(Mark mark, Step step) {
        return new CardFace("A name", "", "a line", false, step, TestTypes.class.getResource("parts/unknown.svg"), mark,
                mark == Mark.RUNNING ? 0.5 : Double.NaN,
                List.of(new PortFace("table", Kind.TABLE, true, false), new PortFace("other", null, true, false)),
                List.of(new PortFace("model", Kind.MODEL, false, false)));
    }

    private static CardFigure card(CardFace face) {
        return new CardFigure(face, () -> Hint.of("a"), port -> Hint.of("b"));
    }

    private static final Rectangle PLACE = new Rectangle(10, 10, Card.WIDTH + 2 * CardFigure.OVERHANG, Card.HEIGHT);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMarkHasAShapeOfItsOwn(Theme theme) {
        Display.getDefault().syncExec(() -> CanvasTheme.set(theme));
        List<ImageData> seen = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            ImageData picture = paint(graphics -> mark.paint(graphics, 50, 50, Double.NaN));
            assertPaints(picture);
            seen.forEach(other -> assertFalse(same(other, picture), mark + " looks like another"));
            seen.add(picture);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aCardPaintsInEveryStateAndStep(Theme theme) {
        Display.getDefault().syncExec(() -> {
            CanvasTheme.set(theme);
            for (Mark mark : Mark.values()) {
                assertPaints(paint(card(face(mark, Step.TRAIN)), PLACE));
            }
            for (Step step : Step.values()) {
                assertPaints(paint(card(face(Mark.READY, step)), PLACE));
            }
            assertPaints(paint(card(face(Mark.UNSET, null)), PLACE));
        });
    }

    @Test
    void selectionDimmingAndThemeAreSeen() {
        Display.getDefault().syncExec(() -> {
            CardFigure card = card(face(Mark.READY, Step.TRAIN));
            ImageData plain = paint(card, PLACE);
            card.setSelected(true);
            assertFalse(same(plain, paint(card, PLACE)));
            card.setSelected(false);
            card.setDimmed(true);
            assertFalse(same(plain, paint(card, PLACE)));
            card.setDimmed(false);
            assertTrue(same(plain, paint(card, PLACE)));
            CanvasTheme.set(Theme.DARK);
            assertFalse(same(plain, paint(card, PLACE)));
        });
    }

    @Test
    void portsStandOnTheEdgesAndAreFoundThere() {
        Display.getDefault().syncExec(() -> {
            CardFigure card = card(face(Mark.READY, Step.TRAIN));
            card.setBounds(PLACE);
            Rectangle area = card.card();
            Point first = new Point(area.x, area.y + Card.portY(0, 2, Card.HEIGHT));
            assertEquals("table", card.portAt(first).face().name());
            Point out = new Point(area.right(), area.y + Card.portY(0, 1, Card.HEIGHT));
            assertEquals("model", card.portAt(out).face().name());
            assertTrue(card.containsPoint(first));
            assertFalse(card.containsPoint(area.x - 4, area.y + 2), "beside the card there is no card");
        });
    }

    @Test
    void notesHintsGhostsAndWiresPaint() {
        Display.getDefault().syncExec(() -> {
            NoteFigure note = new NoteFigure("write here");
            assertPaints(paint(note, new Rectangle(10, 10, 150, 90)));
            ImageData empty = paint(note, new Rectangle(10, 10, 150, 90));
            note.setText("Title\nand a text that is much too long for one line");
            assertFalse(same(empty, paint(note, new Rectangle(10, 10, 150, 90))));
            assertPaints(paint(new GhostFigure(Step.TEST), new Rectangle(10, 10, 150, 60)));
            assertPaints(paint(new HintFigure(Hint.of("title", "line"), true), new Rectangle(10, 10, 150, 60)));
        });
        assertPaints(paint(graphics -> {
            WireFigure wire = new WireFigure(null);
            wire.setKind(Kind.TABLE);
            wire.setSourceAnchor(new XYAnchor(new Point(10, 10)));
            wire.setTargetAnchor(new XYAnchor(new Point(200, 150)));
            wire.layout();
            assertTrue(wire.containsPoint(12, 13), "a wire is easier to hit than it is wide");
            wire.paint(graphics);
        }));
    }

    @Test
    void anIconIsDrawnInTheColourAndSizeAskedFor() {
        Display.getDefault().syncExec(() -> {
            Image image = StepIcons.image(TestTypes.class.getResource("parts/unknown.svg"), Theme.LIGHT.of(Step.TEST),
                    32);
            ImageData data = image.getImageData(100);
            assertEquals(32, data.width);
            boolean found = false;
            for (int x = 0; x < data.width; x++) {
                for (int y = 0; y < data.height; y++) {
                    found |= data.getAlpha(x, y) == 255
                            && data.palette.getRGB(data.getPixel(x, y)).equals(new org.eclipse.swt.graphics.RGB(
                                    0xB8, 0x6E, 0x00));
                }
            }
            assertTrue(found, "no pixel has the colour");
        });
    }
}
