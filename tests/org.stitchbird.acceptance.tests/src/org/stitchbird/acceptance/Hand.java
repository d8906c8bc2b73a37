// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.graphics.Point;

/** A person's hand on mouse and keyboard: real events of the window system, made by xdotool. */
final class Hand {
    private static final int STEPS = 12;

    /** Clicks at a place on the screen. */
    void click(Point place) {
        move(place);
        xdotool("click", "1");
        rest();
    }

    /** Double-clicks at a place on the screen. */
    void doubleClick(Point place) {
        move(place);
        xdotool("click", "--repeat", "2", "--delay", "60", "1");
        rest();
    }

    /** Drags from one place on the screen to another, as slowly as a hand does. */
    void drag(Point from, Point to) {
        move(from);
        xdotool("mousedown", "1");
        rest();
        for (int i = 1; i <= STEPS; i++) {
            move(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
            pause(25);
        }
        rest();
        xdotool("mouseup", "1");
        rest();
    }

    /** Presses a key or several together, such as {@code ctrl+z}. */
    void press(String keys) {
        xdotool("key", "--clearmodifiers", keys);
        rest();
    }

    /** Types a text. */
    void type(String text) {
        xdotool("type", "--delay", "15", text);
        rest();
    }

    private void move(Point place) {
        xdotool("mousemove", Integer.toString(place.x), Integer.toString(place.y));
    }

    /** The time in which a person would see that something has happened. */
    private void rest() {
        pause(150);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void xdotool(String... words) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("xdotool does not end: " + command);
            }
            assertEquals(0, process.exitValue(), command.toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command.toString(), e);
        }
    }
}
