// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.workbench.look.Icons;
import org.stitchbird.workbench.text.Messages;

/** The runs of a flow, the latest first: one is chosen, or two to compare. */
final class RunList extends RowList {
    private static final int HEIGHT = 46;
    private static final int LINE = 18;
    private static final int MARGIN = 5;
    private static final int BOX = 12;
    private static final int BOX_X = 20;
    private static final int TEXT = 44;
    private static final int SIDE = 16;
    private static final int ICON = 14;
    private final Consumer<List<RunLog>> chosen;
    private final List<RunLog> selected = new ArrayList<>();
    private List<RunLog> runs = List.of();

    RunList(Composite parent, Consumer<List<RunLog>> chosen) {
        super(parent, true, Messages.text("history.title"));
        this.chosen = chosen;
        addListener(SWT.MouseUp, event -> {
            int row = rowAt(event.y);
            if (event.button == 1 && row >= 0 && ((event.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0 || event.x < TEXT)) {
                toggle(row);
            } else if (event.button == 1 && row >= 0) {
                only(row);
            }
        });
    }

    /** Shows runs; what was chosen stays so, but who had chosen the latest gets the new one. */
    void show(List<RunLog> now) {
        boolean latest = selected.isEmpty() || selected.equals(runs.subList(0, Math.min(1, runs.size())));
        runs = List.copyOf(now);
        rowsChanged();
        selected.retainAll(runs);
        if (latest || selected.isEmpty()) {
            selected.clear();
            selected.addAll(runs.subList(0, Math.min(1, runs.size())));
            setCursor(runs.isEmpty() ? -1 : 0);
        }
        tell();
    }

    /** The runs that are chosen, the earlier first. */
    List<RunLog> selected() {
        return selected.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    private void only(int row) {
        selected.clear();
        selected.add(runs.get(row));
        tell();
    }

    /** Takes a run to the one that is chosen, or away again; never more than two are. */
    private void toggle(int row) {
        RunLog run = runs.get(row);
        if (!selected.remove(run)) {
            selected.add(run);
        }
        if (selected.size() > 2) {
            selected.remove(0);
        }
        tell();
    }

    private void tell() {
        redraw();
        chosen.accept(selected());
    }

    @Override
    public void key(Event event) {
        int before = cursor();
        super.key(event);
        if (cursor() >= 0 && cursor() != before && (event.stateMask & SWT.MOD1) == 0) {
            only(cursor());
        }
    }

    @Override
    protected void space(int row) {
        toggle(row);
    }

    @Override
    protected void open(int row) {
        only(row);
    }

    @Override
    protected int count() {
        return runs == null ? 0 : runs.size();
    }

    @Override
    protected int height(int row) {
        return HEIGHT;
    }

    @Override
    protected String text(int row) {
        return RunWords.when(runs.get(row), LocalDate.now());
    }

    @Override
    protected String spoken(int row) {
        RunLog run = runs.get(row);
        return String.join(", ", text(row), outcome(run), RunWords.time(run.millis()), second(run));
    }

    @Override
    protected int rowState(int row) {
        return selected.contains(runs.get(row)) ? ACC.STATE_SELECTED : ACC.STATE_NORMAL;
    }

    private static String outcome(RunLog run) {
        return Messages.text("history.outcome." + run.outcome());
    }

    /** The second line: whether it was a sample, and what came out or how many nodes ran. */
    private static String second(RunLog run) {
        String result = RunWords.headlines(run);
        String told = result.isEmpty() ? RunWords.counts(run) : result;
        return run.scope() == Scope.SAMPLE ? Messages.text("history.sample", told) : told;
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        Theme theme = ink.theme();
        RunLog run = runs.get(row);
        boolean on = selected.contains(run);
        Rectangle inset = new Rectangle(area.x + 8, area.y + 1, area.width - 16, area.height - 2);
        if (on) {
            ink.fill(inset, 6, theme.tinted(theme.accent(), theme.panel()));
        } else if (hovered) {
            ink.fill(inset, 6, theme.muted().over(theme.panel(), 0.08));
        }
        if (current && isFocusControl()) {
            ink.edge(inset, 6, theme.accent());
        }
        box(ink, area.x + BOX_X, area.y + (area.height - BOX) / 2, on);
        int width = area.width - TEXT - SIDE;
        Rectangle first = new Rectangle(area.x + TEXT, area.y + MARGIN, width, LINE);
        int taken = ink.font(Fonts.BODY).text(RunWords.time(run.millis()), first, SWT.RIGHT, theme.muted());
        first.width -= taken + ICON + 10;
        ink.image(Icons.image(icon(run), colour(theme, run), ICON), area.x + TEXT + width - taken - ICON - 6,
                first.y + (LINE - ICON) / 2, true);
        ink.font(Fonts.STRONG).text(text(row), first, SWT.LEFT, theme.text());
        Rectangle second = new Rectangle(area.x + TEXT, first.y + LINE, width, LINE);
        boolean well = run.outcome() == Outcome.OK;
        ink.font(Fonts.REMARK).text(well ? second(run) : outcome(run) + " · " + second(run), second, SWT.LEFT,
                theme.muted());
    }

    private static void box(Ink ink, int x, int y, boolean on) {
        Theme theme = ink.theme();
        Rectangle box = new Rectangle(x, y, BOX, BOX);
        if (on) {
            ink.fill(box, 3, theme.accent());
            ink.path(theme.card(), 2, x + 3, y + 6, x + 5, y + 8, x + 9, y + 4);
        } else {
            ink.edge(box, 3, theme.muted());
        }
    }

    private static String icon(RunLog run) {
        return switch (run.outcome()) {
            case OK -> "circle-check";
            case FAILED, REFUSED -> "error";
            case CANCELLED -> "stop";
        };
    }

    private static Rgb colour(Theme theme, RunLog run) {
        return switch (run.outcome()) {
            case OK -> theme.good();
            case FAILED, REFUSED -> theme.error();
            case CANCELLED -> theme.muted();
        };
    }
}
