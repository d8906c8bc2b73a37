// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/**
 * Gives menus, dialogs and scroll bars the colours of the theme where the desktop is GTK 3.
 *
 * <p>SWT offers no way to do that, so this reaches for its inner classes by name; elsewhere, and should they change,
 * the desktop's own look stays.
 */
final class DesktopStyle {
    /** GTK_STYLE_PROVIDER_PRIORITY_APPLICATION: above the desktop's theme, below what SWT sets on single widgets. */
    private static final int PRIORITY = 600;
    private static long provider;
    private static boolean failed;

    private DesktopStyle() {
    }

    static void apply(Theme theme) {
        if (!"gtk".equals(SWT.getPlatform()) || failed) {
            return;
        }
        try {
            load(sheet(theme));
        } catch (ReflectiveOperationException | LinkageError e) {
            failed = true;
            ILog.of(DesktopStyle.class).info("The desktop's own look stays, because SWT cannot change it here", e);
        }
    }

    private static void load(String css) throws ReflectiveOperationException {
        Class<?> gtk = SWT.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.GTK");
        Class<?> gtk3 = SWT.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk3.GTK3");
        Class<?> gdk = SWT.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.GDK");
        if (provider == 0) {
            provider = (long) gtk.getMethod("gtk_css_provider_new").invoke(null);
            long screen = (long) gdk.getMethod("gdk_screen_get_default").invoke(null);
            Method add = gtk3.getMethod("gtk_style_context_add_provider_for_screen", long.class, long.class,
                    int.class);
            add.invoke(null, screen, provider, PRIORITY);
        }
        byte[] data = css.getBytes(StandardCharsets.UTF_8);
        gtk3.getMethod("gtk_css_provider_load_from_data", long.class, byte[].class, long.class, long[].class)
                .invoke(null, provider, data, data.length, null);
    }

    /** The style sheet with the colours of a theme in its places. */
    static String sheet(Theme theme) {
        String css = read();
        for (Map.Entry<String, Rgb> each : colours(theme).entrySet()) {
            css = css.replace("@" + each.getKey() + "@", each.getValue().hex());
        }
        return css;
    }

    private static Map<String, Rgb> colours(Theme theme) {
        return Map.of("window", theme.window(), "panel", theme.panel(), "card", theme.card(),
                "canvas", theme.canvas(), "line", theme.line(), "text", theme.text(), "muted", theme.muted(),
                "accent", theme.accent(), "chosen", theme.tinted(theme.accent(), theme.card()),
                "faint", theme.muted().over(theme.panel(), 0.35));
    }

    private static String read() {
        try (InputStream in = DesktopStyle.class.getResourceAsStream("/css/gtk.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
