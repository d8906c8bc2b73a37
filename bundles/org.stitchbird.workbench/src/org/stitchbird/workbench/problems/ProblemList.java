// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.FixMenu;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.Way;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.workbench.look.Icons;
import org.stitchbird.workbench.text.Messages;

/** A line for each problem: how bad, what is wrong, which node it is about, and what puts it right at one click. */
final class ProblemList extends RowList {
    private static final int LINE = 18;
    private static final int MARGIN = 7;
    private static final int ICON = 16;
    /** Where the sentence begins. */
    private static final int TEXT = 46;
    private static final int MOST_LINES = 3;
    private static final int LEFT = 20;
    /** Between the best fix and the word for the others. */
    private static final int GAP = 16;
    private final Consumer<Problem> opened;
    private OpenFlow flow;
    private List<Problem> problems = List.of();

    ProblemList(Composite parent, Consumer<Problem> opened) {
        super(parent, true, Messages.text("problems.title"));
        this.opened = opened;
        addListener(SWT.Resize, event -> rowsChanged());
        addListener(SWT.MenuDetect, event -> {
            int row = event.detail == SWT.MENU_KEYBOARD ? cursor() : rowAt(toControl(event.x, event.y).y);
            setCursor(row);
            fixes(row);
        });
    }

    void show(OpenFlow of, List<Problem> now) {
        flow = of;
        problems = List.copyOf(now);
        // What helps may be another thing although the problem is the same.
        rowsChanged();
    }

    @Override
    protected int count() {
        return problems == null ? 0 : problems.size();
    }

    @Override
    protected String text(int row) {
        return problems.get(row).sentence();
    }

    @Override
    protected String spoken(int row) {
        Problem problem = problems.get(row);
        String fix = ways(problem).stream().findFirst().map(way -> " " + Messages.text("problems.fix", way.label()))
                .orElse("");
        return Messages.text("problems.severity." + problem.severity()) + ": " + text(row) + fix;
    }

    @Override
    protected int height(int row) {
        Problem problem = problems.get(row);
        return (lines(problem).size() + (ways(problem).isEmpty() ? 0 : 1)) * LINE + 2 * MARGIN;
    }

    /** The sentence in as many lines as it takes, so that nothing of it is hidden. */
    private List<String> lines(Problem problem) {
        int room = getClientArea().width - TEXT - 3 * LEFT - measure(Fonts.BODY, where(problem)).x;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : problem.sentence().split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || lines.size() == MOST_LINES - 1 || measure(Fonts.BODY, longer).x <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    @Override
    protected void click(int row, int x, int y) {
        Problem problem = problems.get(row);
        List<Way> ways = ways(problem);
        boolean onFix = !ways.isEmpty() && y >= MARGIN + lines(problem).size() * LINE && x >= TEXT;
        int first = onFix ? measure(Fonts.BODY, ways.get(0).label()).x : 0;
        if (onFix && x < TEXT + first + GAP / 2) {
            setToolTipText(null);
            ways.get(0).action().run();
        } else if (onFix && ways.size() > 1 && x < TEXT + first + GAP + measure(Fonts.BODY, more(ways)).x) {
            fixes(row);
        } else {
            opened.accept(problem);
        }
    }

    private List<Way> ways(Problem problem) {
        return Way.of(flow, problem);
    }

    /** How many more ways there are. */
    private static String more(List<Way> ways) {
        return Messages.text("problems.more", ways.size() - 1);
    }

    /** Offers all fixes of a row in a menu. */
    private void fixes(int row) {
        if (row >= 0) {
            Rectangle area = rowArea(row);
            setToolTipText(null);
            FixMenu.open(this, flow, List.of(problems.get(row)), toDisplay(TEXT, area.y + area.height - MARGIN));
        }
    }

    @Override
    public void key(Event event) {
        if (event.keyCode == '1' && (event.stateMask & SWT.MOD1) != 0) {
            fixes(cursor());
        } else {
            super.key(event);
        }
    }

    @Override
    protected void open(int row) {
        opened.accept(problems.get(row));
    }

    @Override
    protected void pointed(int row) {
        setToolTipText(row < 0 ? null : text(row));
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        Theme theme = ink.theme();
        Problem problem = problems.get(row);
        Rectangle inset = new Rectangle(area.x + 8, area.y + 1, area.width - 16, area.height - 2);
        if (current && isFocusControl()) {
            ink.fill(inset, 6, theme.tinted(theme.accent(), theme.panel()));
        } else if (hovered) {
            ink.fill(inset, 6, theme.muted().over(theme.panel(), 0.08));
        }
        int top = area.y + MARGIN;
        ink.image(Icons.image(icon(problem.severity()), colour(theme, problem.severity()), ICON), area.x + LEFT,
                top + (LINE - ICON) / 2, true);
        String where = where(problem);
        Point size = ink.font(Fonts.BODY).size(where);
        int room = area.width - TEXT - 2 * LEFT - size.x;
        ink.text(where, new Rectangle(area.x + area.width - LEFT - size.x, top, size.x + 2, LINE), SWT.LEFT,
                theme.muted());
        for (String line : lines(problem)) {
            ink.text(line, new Rectangle(area.x + TEXT, top, room, LINE), SWT.LEFT, theme.text());
            top += LINE;
        }
        List<Way> ways = ways(problem);
        if (!ways.isEmpty()) {
            drawWays(ink, ways, new Rectangle(area.x + TEXT, top, area.width - TEXT - LEFT, LINE));
        }
    }

    private static void drawWays(Ink ink, List<Way> ways, Rectangle line) {
        Theme theme = ink.theme();
        int width = ink.text(ways.get(0).label(), line, SWT.LEFT, theme.accent());
        if (ways.size() > 1) {
            ink.text(more(ways), new Rectangle(line.x + width + GAP, line.y, line.width - width - GAP, LINE),
                    SWT.LEFT, theme.muted());
        }
    }

    /** The node, and the setting or port in the words of the form. */
    private String where(Problem problem) {
        String node = problem.nodeName() == null ? "" : problem.nodeName();
        return problem.name() == null ? node : node + " · " + label(problem);
    }

    private String label(Problem problem) {
        Optional<NodeSpec> spec = flow.flow().getNodes().stream()
                .filter(node -> node.getId().equals(problem.node())).findFirst().flatMap(flow::spec);
        Optional<String> label = switch (problem.place()) {
            case SETTING -> spec.flatMap(each -> each.setting(problem.name())).map(SettingSpec::label);
            case INPUT -> spec.flatMap(each -> each.input(problem.name())).map(Port::label);
            case OUTPUT -> spec.flatMap(each -> each.output(problem.name())).map(Port::label);
            default -> Optional.empty();
        };
        return label.orElse(problem.name());
    }

    private static String icon(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }

    private static Rgb colour(Theme theme, Severity severity) {
        return switch (severity) {
            case ERROR -> theme.error();
            case WARNING -> theme.warning();
            case INFO -> theme.accent();
        };
    }
}
