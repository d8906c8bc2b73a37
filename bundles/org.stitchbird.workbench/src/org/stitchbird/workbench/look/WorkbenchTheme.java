// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.Preferences;

/** Light or dark for everything at once: the canvas, our own controls, the platform's and the desktop's. */
public final class WorkbenchTheme {
    private static final String KEY = "theme";
    /** Where the platform remembers which of its style sheets to begin with. */
    private static final String PLATFORM_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String PLATFORM_KEY = "themeid";
    /** What the desktop itself asked for before we asked for anything. */
    private static Theme system = Theme.LIGHT;

    private WorkbenchTheme() {
    }

    /** Takes up the choice that was made last, before the workbench draws anything. */
    public static void prepare(Display display) {
        system = ThemeChoice.SYSTEM.theme();
        Theme theme = theme(choice());
        IEclipsePreferences platform = InstanceScope.INSTANCE.getNode(PLATFORM_NODE);
        platform.put(PLATFORM_KEY, id(theme));
        show(display, theme);
    }

    /** The choice of now. */
    public static ThemeChoice choice() {
        return ThemeChoice.of(Preferences.get(KEY, ThemeChoice.SYSTEM.word()));
    }

    /** Changes to that choice at once, and remembers it. */
    public static void choose(ThemeChoice choice) {
        Preferences.put(KEY, choice.word());
        Theme theme = theme(choice);
        show(Display.getCurrent(), theme);
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(id(theme), true);
        }
    }

    /** Changes from light to dark or back. */
    public static void toggle() {
        choose(CanvasTheme.current() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** The name of the style sheet of a theme in plugin.xml. */
    static String id(Theme theme) {
        return "org.stitchbird.workbench.theme." + theme.name().toLowerCase(Locale.ROOT);
    }

    private static Theme theme(ThemeChoice choice) {
        return choice == ThemeChoice.SYSTEM ? system : choice.theme();
    }

    private static void show(Display display, Theme theme) {
        display.setDarkThemePreferred(theme == Theme.DARK);
        DesktopStyle.apply(theme);
        CanvasTheme.set(theme);
    }
}
