// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.ChooseField;
import org.stitchbird.editor.widgets.GlyphButton;
import org.stitchbird.editor.widgets.GlyphButton.Glyph;
import org.stitchbird.editor.widgets.Themed;

/** One of several algorithms in a setting: its name, the buttons that move it or take it away, and its form. */
final class SchemeItem {
    private final SchemesField field;
    private final int index;
    private final SchemePlace place;
    private final Composite body;
    private final FormScope scope;
    private final String key;
    private final ChooseField chooser;
    private final GlyphButton up;
    private final GlyphButton down;
    private final GlyphButton remove;
    private SchemePart part;

    SchemeItem(Composite parent, SchemesField field, FormScope scope, int index, String key) {
        this.field = field;
        this.index = index;
        this.scope = scope;
        this.key = key(key, index);
        place = new SchemePlace.Item(scope.values(), field.setting(), index);
        body = Themed.composite(parent, Field.plain(1, 4));
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite head = Themed.composite(body, Field.plain(4, 2));
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        chooser = new ChooseField(head, Messages.get("schemes.item", index + 1, field.setting().label()), null,
                typed -> field.options().fitting(typed), id -> field.choose(index, id));
        chooser.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        chooser.setData(Field.SETTING, place.path());
        up = button(head, Glyph.UP, "schemes.up", () -> field.move(index, -1));
        down = button(head, Glyph.DOWN, "schemes.down", () -> field.move(index, 1));
        remove = button(head, Glyph.CROSS, "schemes.remove", () -> field.remove(index));
    }

    /** Under what an item remembers whether its form is open. */
    static String key(String list, int index) {
        return list + "/" + index;
    }

    private GlyphButton button(Composite head, Glyph glyph, String name, Runnable action) {
        GlyphButton button = new GlyphButton(head, glyph, Messages.get(name), action);
        button.setData(Field.SETTING, place.path() + "/" + glyph);
        return button;
    }

    /** Takes up everything that may have changed; answers whether the form must be laid out again. */
    boolean refresh(boolean enabled) {
        String id = place.get().text();
        chooser.show(id, field.options().name(id));
        chooser.setEnabled(enabled);
        up.setEnabled(enabled && index > 0);
        down.setEnabled(enabled && index < field.count() - 1);
        remove.setEnabled(enabled && field.canRemove());
        boolean moved = false;
        if (part == null) {
            part = new SchemePart(body, scope, place, key, true);
            moved = true;
        }
        part.enable(enabled);
        return part.show(field.options().find(id)) || moved;
    }

    /** Lets its form be made anew, because another algorithm comes to stand here. */
    void forget() {
        if (part != null) {
            part.dispose();
            part = null;
        }
    }

    /** Puts the focus where the same can be done again: on the button that moves it on, or on its name. */
    void focus(int by) {
        GlyphButton again = by < 0 ? up : by > 0 ? down : remove;
        (again.isEnabled() ? again : by < 0 ? down : by > 0 ? up : remove).setFocus();
    }
}
