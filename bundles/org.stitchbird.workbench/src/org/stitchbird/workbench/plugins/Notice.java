// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.GlyphButton;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.workbench.text.Messages;

/** A card in the corner of the window that tells what has happened to plug-ins without standing in anybody's way. */
final class Notice {
    private static final int WIDTH = 360;
    private static final int MARGIN = 20;
    private static final int GOOD_NEWS_MILLIS = 12_000;
    private static Shell shown;
    /** What is to be read there and is not good news; it stays beside what is told next. */
    private static String unread = "";

    private Notice() {
    }

    /** Tells which plug-ins have been tried, and what is wrong with others; nothing when there is nothing to tell. */
    static void tell(List<PlugIn> tried, Map<String, String> troubles) {
        List<String> sentences = new ArrayList<>();
        boolean bad = false;
        for (PlugIn plugIn : tried) {
            boolean refused = plugIn.state() == State.REFUSED;
            bad |= refused;
            sentences.add(refused ? Messages.text("plugins.notice.refused", plugIn.name(), plugIn.reason())
                    : Messages.text("plugins.notice.on", plugIn.name(), String.join(", ", plugIn.adds())));
        }
        for (Map.Entry<String, String> trouble : troubles.entrySet()) {
            bad = true;
            sentences.add(Messages.text("plugins.notice.trouble", PlugInCare.get().known(trouble.getKey())
                    .map(PlugIn::name).orElse(trouble.getKey()), trouble.getValue()));
        }
        if (!sentences.isEmpty() && !PlugInDialog.isShown()) {
            show(String.join("\n", sentences), bad);
        }
    }

    /** Tells that something did not work. */
    static void tell(String sentence) {
        show(sentence, true);
    }

    private static void show(String news, boolean badNews) {
        boolean kept = shown != null && !shown.isDisposed() && !unread.isEmpty();
        String text = kept ? unread + "\n" + news : news;
        boolean bad = badNews || kept;
        IWorkbenchWindow window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                : null;
        close(shown);
        if (window == null || window.getShell().isDisposed()) {
            return;
        }
        unread = bad ? text : "";
        Shell owner = window.getShell();
        Shell shell = new Shell(owner, SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        shown = shell;
        fill(shell, text, bad);
        Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle area = owner.getDisplay().map(owner, null, owner.getClientArea());
        shell.setBounds(area.x + area.width - WIDTH - MARGIN, area.y + area.height - size.y - MARGIN, WIDTH, size.y);
        shell.setVisible(true);
        if (!bad) {
            owner.getDisplay().timerExec(GOOD_NEWS_MILLIS, () -> close(shell));
        }
    }

    private static void fill(Shell shell, String text, boolean bad) {
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 16;
        layout.marginHeight = 12;
        layout.verticalSpacing = 6;
        shell.setLayout(layout);
        Function<Theme, Rgb> colour = bad ? Theme::warning : Theme::accent;
        Themed.ground(shell, theme -> theme.tinted(colour.apply(theme), theme.card()));
        shell.addListener(SWT.Paint, event -> {
            Ink ink = new Ink(event.gc);
            ink.edge(shell.getClientArea(), 0, colour.apply(ink.theme()));
        });
        Paragraph words = Paragraph.of(shell, Fonts.BODY, Theme::text, text);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        new GlyphButton(shell, GlyphButton.Glyph.CROSS, Messages.text("plugins.close"), () -> close(shell))
                .setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, false, false));
        new Link(shell, Fonts.BODY, Messages.text("plugins.notice.show"), () -> {
            close(shell);
            PlugInDialog.showInstalled(null);
        });
    }

    private static void close(Shell shell) {
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }
}
