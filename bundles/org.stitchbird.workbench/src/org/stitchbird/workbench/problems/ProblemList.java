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
import org.stitchbird.editor.OpenFlow;
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

/** A line for each problem: how bad, what is wrong, and which node it is about. */
final class ProblemList extends RowList {
    private static final int LINE = 18;
    private static final int MARGIN = 7;
    private static final int ICON = 16;
    /** Where the sentence begins. */
    private static final int TEXT = 46;
    private static final int MOST_LINES = 3;
    private static final int LEFT = 20;
    private final Consumer<Problem> opened;
    private OpenFlow flow;
    private List<Problem> problems = List.of();

    ProblemList(Composite parent, Consumer<Problem> opened) {
        super(parent, true, Messages.text("problems.title"));
        this.opened = opened;
        addListener(SWT.Resize, event -> rowsChanged());
    }

    void show(OpenFlow of, List<Problem> now) {
        flow = of;
        if (!now.equals(problems)) {
            problems = List.copyOf(now);
            rowsChanged();
        }
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
        return Messages.text("problems.severity." + problems.get(row).severity()) + ": " + text(row);
    }

    @Override
    protected int height(int row) {
        return lines(problems.get(row)).size() * LINE + 2 * MARGIN;
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
    protected void click(int row, int x) {
        opened.accept(problems.get(row));
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
