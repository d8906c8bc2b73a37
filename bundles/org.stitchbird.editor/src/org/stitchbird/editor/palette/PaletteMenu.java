// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.stitchbird.editor.about.AboutType;
import org.stitchbird.editor.about.AboutWindow;
import org.stitchbird.engine.spec.NodeSpec;

/** The menu of a node type in the palette, for the mouse and for the keyboard. */
final class PaletteMenu {
    private final PaletteList list;
    private final Consumer<NodeSpec> added;
    private final Menu menu;

    PaletteMenu(PaletteList list, Consumer<NodeSpec> added) {
        this.list = list;
        this.added = added;
        menu = new Menu(list);
        list.addListener(SWT.MenuDetect, this::open);
    }

    private void open(Event event) {
        PaletteEntry entry = event.detail == SWT.MENU_KEYBOARD ? list.current()
                : list.entryAt(list.toControl(event.x, event.y).y);
        event.doit = false;
        if (entry == null) {
            return;
        }
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        item(Messages.get("menu.add"), list.usable(), () -> added.accept(entry.spec()));
        item(AboutType.more(), AboutType.hasMore(entry.spec()), () -> AboutWindow.open(list.getShell(), entry.spec()));
        menu.setLocation(event.x, event.y);
        menu.setVisible(true);
    }

    private void item(String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
