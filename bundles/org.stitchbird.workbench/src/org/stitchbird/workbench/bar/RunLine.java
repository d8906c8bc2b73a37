// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.history.RemainingText;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.workbench.text.Messages;

/** How the run goes, or how the last one went, in a few words. */
final class RunLine extends Drawn {
    private String text = "";
    private Function<Theme, Rgb> colour = Theme::muted;

    RunLine(Composite parent) {
        super(parent, false);
        setData(BarLayout.REST);
        describe(ACC.ROLE_LABEL, () -> text, () -> null);
    }

    void show(Optional<OpenFlow> flow) {
        String before = text;
        colour = Theme::muted;
        if (flow.isEmpty()) {
            text = "";
        } else if (flow.get().running()) {
            String rest = flow.get().outlook().map(RemainingText::of).orElse("");
            text = flow.get().scope() == Scope.SAMPLE ? Messages.text("run.sample.running")
                    : rest.isEmpty() ? Messages.text("run.running") : Messages.text("run.remaining", rest);
            colour = Theme::accent;
        } else {
            text = flow.get().lastRun().map(end -> ended(end, flow.get().scope())).orElse("");
        }
        if (!text.equals(before)) {
            setToolTipText(flow.flatMap(OpenFlow::lastRun).map(RunEvent.Finished::sentence).orElse(null));
        }
        redraw();
    }

    private String ended(RunEvent.Finished run, Scope scope) {
        colour = switch (run.outcome()) {
            case OK -> Theme::good;
            case FAILED, REFUSED -> Theme::error;
            case CANCELLED -> Theme::muted;
        };
        return run.outcome() == RunEvent.Outcome.FAILED && run.sentence() != null ? run.sentence()
                : Messages.text((scope == Scope.SAMPLE ? "run.sample." : "run.") + run.outcome().name(),
                        seconds(run.millis()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.getDefault(), "%.1f", millis / 1000.0);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(60, measure(Fonts.BODY, "X").y + 8);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Rectangle inset = new Rectangle(area.x + 8, area.y, area.width - 8, area.height);
        ink.font(Fonts.BODY).text(text, inset, SWT.LEFT, colour.apply(ink.theme()));
    }
}
