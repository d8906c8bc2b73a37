// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import java.util.Locale;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.look.Theme;

/** What a person may choose between. */
public enum ThemeChoice {
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** As the rest of the desktop. */
    SYSTEM;

    /** The theme that this means now. */
    Theme theme() {
        return switch (this) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Display.isSystemDarkTheme() ? Theme.DARK : Theme.LIGHT;
        };
    }

    /** The word under which it is stored and its label is found. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of that word; {@link #SYSTEM} when there is none. */
    static ThemeChoice of(String word) {
        for (ThemeChoice each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return SYSTEM;
    }
}
