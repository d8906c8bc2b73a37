// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.viewer.ResultViewer;

/** The view of a plug-in, kept to its place: what it throws becomes a sentence, and slowness a question. */
public final class ViewerSheet extends Composite {
    private static final long SLOW_MILLIS = 2000;
    private static final List<ViewerSheet> OPEN = new ArrayList<>();
    private static final Map<ResultViewer, Long> SLOW = new WeakHashMap<>();
    private final StackLayout stack = new StackLayout();
    private final ResultViewer viewer;
    private final Subject subject;
    private final ResultInfo result;
    private Inquiry inquiry;
    private Composite room;
    private boolean failed;

    ViewerSheet(Composite parent, Subject subject, ResultInfo result, ResultViewer viewer) {
        super(parent, SWT.NONE);
        this.viewer = viewer;
        this.subject = subject;
        this.result = result;
        setLayout(stack);
        OPEN.add(this);
        addDisposeListener(event -> {
            OPEN.remove(this);
            end();
        });
        Themed.ground(this, Theme::panel);
        Themed.follow(this, this::begin);
    }

    /** Puts a sentence in the place of the view whose code has thrown that in an event of its own, if one has. */
    public static void blame(Throwable thrown) {
        for (ViewerSheet each : List.copyOf(OPEN)) {
            String its = each.viewer.getClass().getPackageName();
            boolean met = Arrays.stream(thrown.getStackTrace()).anyMatch(at -> at.getClassName().startsWith(its + "."));
            if (met && !(each.viewer instanceof PictureViewer)) {
                each.fail(thrown);
            }
        }
    }

    private void begin() {
        Long millis = SLOW.get(viewer);
        if (millis == null) {
            make();
        } else {
            say(Messages.text("viewer.slow", Viewers.name(viewer), TimeUnit.MILLISECONDS.toSeconds(millis)),
                    Messages.text("viewer.show"), this::make);
        }
    }

    /** Makes the view, anew when the theme has changed. */
    private void make() {
        end();
        failed = false;
        long start = System.nanoTime();
        room = Themed.composite(this, new FillLayout());
        inquiry = new Inquiry(this, subject, result);
        guarded(() -> {
            if (viewer.create(room, inquiry) == null) {
                throw new IllegalStateException("create answers null");
            }
        });
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (millis > SLOW_MILLIS) {
            SLOW.put(viewer, millis);
        }
        if (!failed) {
            show(room);
        }
    }

    /** Runs code of the plug-in. */
    void guarded(Runnable code) {
        try {
            code.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(e);
        }
    }

    /** Shows the view again after something else has been said. */
    void ready() {
        if (!failed) {
            show(room);
        }
    }

    /** Says something in the place of the view, for now. */
    void say(String sentence) {
        say(sentence, null, null);
    }

    /** Says for good that there is no view. */
    void refuse(String sentence) {
        failed = true;
        say(sentence);
    }

    private void fail(Throwable why) {
        if (!failed) {
            ILog.of(ViewerSheet.class).error("The view " + viewer.getClass().getName() + " failed", why);
            String message = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage().strip();
            refuse(Messages.text("viewer.failed", Viewers.name(viewer), message));
        }
    }

    private void say(String sentence, String link, Runnable action) {
        show(new Hint(this, sentence, link, action));
    }

    private void show(Control top) {
        Control before = stack.topControl;
        stack.topControl = top;
        layout();
        if (before instanceof Hint && before != top) {
            before.dispose();
        }
    }

    private void end() {
        if (inquiry != null) {
            inquiry.close();
        }
        if (room != null) {
            room.dispose();
        }
    }

    @Override
    public boolean setFocus() {
        return stack.topControl != null && stack.topControl.setFocus();
    }
}
