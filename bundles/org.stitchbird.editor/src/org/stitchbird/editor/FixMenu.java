// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.stitchbird.engine.check.Problem;

/** A menu of the fixes of some problems. */
public final class FixMenu {
    private static final int LONGEST = 72;

    private FixMenu() {
    }

    /** A problem as the heading of its fixes: short, because a menu is as wide as its longest line. */
    public static String heading(Problem problem) {
        String sentence = problem.sentence();
        String shown = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST).stripTrailing() + "…";
        return shown.replace("&", "&&");
    }

    /** Opens it at the pointer. */
    public static void open(Control owner, OpenFlow flow, List<Problem> problems) {
        open(owner, flow, problems, owner.getDisplay().getCursorLocation());
    }

    /** Opens it at a place of the display; when there is nothing to offer, it says so. */
    public static void open(Control owner, OpenFlow flow, List<Problem> problems, Point place) {
        Menu menu = new Menu(owner);
        List<Problem> fixable = problems.stream().filter(problem -> !Way.of(flow, problem).isEmpty()).toList();
        for (Problem problem : fixable) {
            if (fixable.size() > 1) {
                words(menu, heading(problem));
            }
            Way.of(flow, problem).forEach(way -> item(menu, way.label(), way.action()));
        }
        if (fixable.isEmpty()) {
            words(menu, Messages.get("fix.none"));
        }
        menu.setLocation(place);
        menu.addListener(SWT.Hide, event -> owner.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void words(Menu menu, String text) {
        MenuItem words = new MenuItem(menu, SWT.PUSH);
        words.setText(text);
        words.setEnabled(false);
    }

    private static void item(Menu menu, String label, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
    }
}
