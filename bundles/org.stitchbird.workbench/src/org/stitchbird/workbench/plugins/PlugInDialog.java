// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.Segments;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** The window in which plug-ins are installed, switched, updated and removed; one at a time, beside the workbench. */
public final class PlugInDialog extends Window {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 620;
    private static final int INSTALLED = 0;
    private static final int INSTALL = 1;
    private static PlugInDialog shown;
    private final PlugInCare care;
    private final StackLayout stack = new StackLayout();
    private Segments segments;
    private Composite body;
    private InstalledPage installed;
    private InstallPage install;

    private PlugInDialog(Shell parent, PlugInCare care) {
        super(parent);
        this.care = care;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MAX | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    /** Shows what is installed; what can be installed when that is nothing. */
    public static void showAll() {
        PlugInDialog dialog = bring();
        dialog.turnTo(dialog.care.known().isEmpty() ? INSTALL : INSTALLED);
    }

    /** Shows what is installed, with that plug-in selected. */
    public static void showInstalled(String id) {
        PlugInDialog dialog = bring();
        dialog.turnTo(INSTALLED);
        if (id != null) {
            dialog.installed.select(id);
        }
    }

    /**
     * Shows what a site offers, with a plug-in selected; the person has asked for it.
     *
     * @param id the plug-in, or {@code null} when nobody knows
     * @param site its site, or {@code null} when nobody knows
     */
    public static void showOffers(String id, String site) {
        PlugInDialog dialog = bring();
        dialog.turnTo(INSTALL);
        dialog.install.lookFor(id, site);
    }

    /** Whether it is open, so that people see there what happens. */
    static boolean isShown() {
        return shown != null && shown.getShell() != null && !shown.getShell().isDisposed();
    }

    private static PlugInDialog bring() {
        if (!isShown()) {
            shown = new PlugInDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), PlugInCare.get());
            shown.open();
        }
        shown.getShell().setMinimized(false);
        shown.getShell().forceActive();
        return shown;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.text("plugins.title"));
        Themed.ground(shell, Theme::panel);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createContents(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginHeight = 16;
        layout.verticalSpacing = 12;
        Composite root = Themed.composite(parent, layout);
        root.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        segments = new Segments(root, this::turnTo);
        segments.show(List.of(Messages.text("plugins.installed"), Messages.text("plugins.install")));
        body = Themed.composite(root, stack);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        installed = new InstalledPage(body, care, () -> turnTo(INSTALL));
        install = new InstallPage(body, care, PlugInDialog::showInstalled);
        PushButton close = new PushButton(root, Messages.text("plugins.close"), this::close);
        close.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        return root;
    }

    private void turnTo(int page) {
        segments.select(page);
        Composite now = page == INSTALLED ? installed : install;
        if (stack.topControl != now) {
            stack.topControl = now;
            body.layout();
            now.setFocus();
        }
    }
}
