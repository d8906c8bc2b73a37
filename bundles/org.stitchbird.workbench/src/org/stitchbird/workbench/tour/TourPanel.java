// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.text.Messages;

/** One step of a tour at a time: what to do and why, a tick as soon as it is done, and then the next. */
final class TourPanel extends Composite {
    /** So long the tick is seen before the next step comes. */
    private static final int TICK_MILLIS = 900;
    private static final int SIDE = 16;
    private final Runnable leave;
    private final Runnable next = this::goOn;
    private Tour tour;
    private Progress progress;
    private OpenFlow flow;
    private Optional<Path> file = Optional.empty();
    private OpenFlow active;
    private Composite body;
    private Control first;

    /** Makes a panel without a tour. */
    TourPanel(Composite parent, Runnable leave) {
        super(parent, SWT.NONE);
        this.leave = leave;
        Themed.ground(this, Theme::panel);
        setLayout(grid(1, 0, 0));
        fill();
    }

    /** Leads through a tour on that flow, from the first step. */
    void lead(Tour chosen, OpenFlow on) {
        tour = chosen;
        flow = on;
        active = on;
        progress = new Progress(chosen.steps());
        fill();
        look(on);
    }

    /** Where it stands; {@code null} when there is no tour. */
    Progress progress() {
        return progress;
    }

    /** Looks whether the step is done in the flow that has the attention now, which may be another one, or none. */
    void look(OpenFlow now) {
        if (isDisposed() || tour == null) {
            return;
        }
        boolean switched = now != active;
        active = now;
        if (now != flow && now != null && file.isPresent() && file.equals(now.file())) {
            // It was closed and opened again.
            flow = now;
        }
        if (now == flow) {
            file = now.file();
        }
        boolean done = now == flow && progress.look(flow);
        if (done) {
            getDisplay().timerExec(TICK_MILLIS, next);
        }
        if (done || switched) {
            fill();
        }
    }

    /** A tick that comes while somebody looks back at what was done must not turn the page. */
    private void goOn() {
        if (!isDisposed() && progress.mayGoOn()) {
            // Whoever was quicker than the timer must not be taken past a step that is only to be read.
            getDisplay().timerExec(-1, next);
            progress.goOn();
            fill();
            look(active);
        }
    }

    private void goBack() {
        getDisplay().timerExec(-1, next);
        progress.goBack();
        fill();
    }

    private void fill() {
        setRedraw(false);
        try {
            for (Control old : getChildren()) {
                old.dispose();
            }
            if (tour == null) {
                new Hint(this, Messages.text("tour.none"), null, null).setLayoutData(whole());
            } else {
                head();
                words();
                foot();
            }
            layout(true, true);
        } finally {
            setRedraw(true);
        }
    }

    private void head() {
        Composite head = Themed.composite(this, grid(2, SIDE, 8));
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Paragraph title = Paragraph.of(head, Fonts.REMARK, Theme::muted, tour.title());
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        new Link(head, Fonts.SMALL, Messages.text("tour.leave"), leave);
        StepDots dots = new StepDots(head, progress);
        dots.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    }

    private void words() {
        GridLayout layout = grid(1, SIDE, 8);
        layout.marginHeight = 4;
        layout.marginRight = -8;
        ScrollPane pane = new ScrollPane(this, layout);
        pane.setLayoutData(whole());
        body = pane.content();
        Optional<TourStep> step = progress.step();
        if (active != flow) {
            say(Fonts.BODY, Messages.text("tour.elsewhere", flow.title()));
        } else if (step.isEmpty()) {
            say(Fonts.TITLE, Messages.text("tour.done"));
            say(Fonts.BODY, tour.end());
        } else {
            say(Fonts.TITLE, tour.say(step.get(), "title"));
            say(Fonts.BODY, tour.say(step.get(), "do"));
            String why = tour.say(step.get(), "why");
            if (!why.isEmpty()) {
                wide(Paragraph.of(body, Fonts.REMARK, Theme::muted, why));
            }
        }
        pane.fit();
    }

    private void foot() {
        boolean here = active == flow;
        Composite foot = Themed.composite(this, grid(3, SIDE, 8));
        GridLayout layout = (GridLayout) foot.getLayout();
        layout.marginHeight = 10;
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        StepMark mark = new StepMark(foot, progress);
        mark.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        first = mark;
        if (here && progress.mayGoBack()) {
            first = new PushButton(foot, Messages.text("tour.back"), this::goBack);
        }
        if (here && progress.step().isEmpty()) {
            first = new PushButton(foot, Messages.text("tour.finish"), leave);
        } else if (here && progress.mayGoOn()) {
            first = new PushButton(foot, Messages.text("tour.next"), this::goOn);
        }
    }

    private void say(Fonts font, String text) {
        wide(Paragraph.of(body, font, Theme::text, text));
    }

    private static void wide(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private static GridData whole() {
        return new GridData(SWT.FILL, SWT.FILL, true, true);
    }

    private static GridLayout grid(int columns, int side, int gap) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = side;
        layout.marginHeight = side == 0 ? 0 : 12;
        layout.horizontalSpacing = gap;
        layout.verticalSpacing = gap;
        return layout;
    }

    @Override
    public boolean setFocus() {
        return first != null && !first.isDisposed() ? first.setFocus() : super.setFocus();
    }
}
