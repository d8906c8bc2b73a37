// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.widgets.Paragraph;

/** Opens panels in a shell of their own, on the thread of the user interface, and finds what is in them. */
public final class Panels {
    private Panels() {
    }

    /** Does something with an open shell. */
    public static void inShell(Consumer<Shell> test) {
        Display.getDefault().syncExec(() -> {
            Shell shell = new Shell(Display.getDefault());
            try {
                shell.setLayout(new FillLayout());
                shell.setSize(360, 800);
                shell.open();
                test.accept(shell);
            } finally {
                shell.dispose();
            }
        });
    }

    /** Does everything that waits to be done. */
    public static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
    }

    /** The first control of a class in a panel. */
    public static <C extends Control> C find(Composite panel, Class<C> type) {
        return all(panel).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** All controls of a class in a panel, at any depth. */
    public static <C extends Control> List<C> all(Composite panel, Class<C> type) {
        return all(panel).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The editor of a setting. */
    public static <C extends Control> C editor(Composite panel, String setting, Class<C> type) {
        Control control = all(panel).stream().filter(each -> setting.equals(each.getData(Field.SETTING))).findFirst()
                .orElseThrow(() -> new AssertionError("No editor of " + setting));
        return type.cast(control);
    }

    /** Whether a sentence that contains this can be seen. */
    public static boolean says(Composite panel, String part) {
        return all(panel).stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
                .anyMatch(each -> each.text().contains(part) && each.isVisible());
    }

    /** Sends a key. */
    public static void key(Control control, int key) {
        control.notifyListeners(SWT.KeyDown, event(key));
    }

    /** The event of a key. */
    public static Event event(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = key < 128 ? (char) key : 0;
        event.doit = true;
        return event;
    }

    private static List<Control> all(Composite panel) {
        List<Control> found = new ArrayList<>();
        for (Control child : panel.getChildren()) {
            found.add(child);
            if (child instanceof Composite inside) {
                found.addAll(all(inside));
            }
        }
        return found;
    }
}
