// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.engine.look.Rgb;

/** How far something tall has been scrolled in a lower view, gliding there, with a slim bar to drag. */
final class Scroller {
    /** Width of the bar with its margin. */
    static final int WIDTH = 10;
    private static final int STEP = 26;
    private static final int FRAME_MILLIS = 15;
    private final Control owner;
    private final Runnable moved;
    private int content;
    private int view;
    private int offset;
    private int goal;
    private boolean gliding;
    private int grip = -1;

    /** Scrolls something; calls back whenever the offset has changed. */
    Scroller(Control owner, Runnable moved) {
        this.owner = owner;
        this.moved = moved;
    }

    /** Says how tall the thing is, and how tall the view. */
    void extent(int newContent, int newView) {
        content = newContent;
        view = newView;
        jump(offset);
    }

    /** Whether there is more than the view shows. */
    boolean needed() {
        return content > view;
    }

    /** How many pixels of the thing are above the view. */
    int offset() {
        return offset;
    }

    /** Scrolls there at once. */
    void jump(int target) {
        goal = clamp(target);
        if (goal != offset) {
            offset = goal;
            moved.run();
        }
    }

    /** Glides there. */
    void glide(int target) {
        goal = clamp(target);
        if (!gliding && goal != offset) {
            gliding = true;
            frame();
        }
    }

    /** Scrolls by the turn of a mouse wheel, as told by its event. */
    void wheel(Event event) {
        glide(goal - event.count * STEP);
    }

    /** Glides so far that this part is in view. */
    void reveal(int top, int bottom) {
        if (top < goal) {
            glide(top);
        } else if (bottom > goal + view) {
            glide(Math.min(top, bottom - view));
        }
    }

    /** Draws the bar into its track; only when it is needed. */
    void draw(Ink ink, Rectangle track, boolean strong) {
        if (needed()) {
            Rgb ground = ink.theme().panel();
            Rectangle thumb = thumb(track);
            int inset = strong || grip >= 0 ? 2 : 3;
            ink.fill(new Rectangle(thumb.x + inset, thumb.y, thumb.width - 2 * inset, thumb.height),
                    (thumb.width - 2 * inset) / 2, ink.theme().muted().over(ground, strong || grip >= 0 ? 0.6 : 0.3));
        }
    }

    /** Takes presses, drags and releases of the mouse on the track; answers whether this one was for the bar. */
    boolean mouse(Event event, Rectangle track) {
        if (event.type == SWT.MouseDown && needed() && track.contains(event.x, event.y)) {
            Rectangle thumb = thumb(track);
            grip = thumb.contains(event.x, event.y) ? event.y - thumb.y : thumb.height / 2;
            drag(event.y, track);
            return true;
        }
        if (grip < 0) {
            return false;
        }
        if (event.type == SWT.MouseUp) {
            grip = -1;
            owner.redraw();
        } else if (event.type == SWT.MouseMove) {
            drag(event.y, track);
        }
        return true;
    }

    private void drag(int y, Rectangle track) {
        int room = Math.max(1, track.height - thumb(track).height);
        jump((int) Math.round((double) (y - grip - track.y) * (content - view) / room));
    }

    private Rectangle thumb(Rectangle track) {
        int height = Math.min(track.height, Math.max(24, (int) ((long) track.height * view / Math.max(1, content))));
        int room = track.height - height;
        int y = track.y + (int) Math.round((double) room * offset / Math.max(1, content - view));
        return new Rectangle(track.x, y, track.width, height);
    }

    private int clamp(int target) {
        return Math.max(0, Math.min(target, content - view));
    }

    private void frame() {
        if (owner.isDisposed() || offset == goal) {
            gliding = false;
            return;
        }
        int rest = goal - offset;
        int step = rest / 3;
        offset += step == 0 ? Integer.signum(rest) : step;
        moved.run();
        owner.getDisplay().timerExec(FRAME_MILLIS, this::frame);
    }
}
