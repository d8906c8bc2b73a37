// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Lets the welcome page come when the last flow is closed, and go when the first is opened. */
final class WelcomeWhenEmpty implements IPartListener2 {
    private final IWorkbenchWindow window;

    WelcomeWhenEmpty(IWorkbenchWindow window) {
        this.window = window;
    }

    void begin() {
        window.getActivePage().addPartListener(this);
        later();
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference) {
            later();
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference) {
            later();
        }
    }

    private void later() {
        window.getShell().getDisplay().asyncExec(this::settle);
    }

    private void settle() {
        IWorkbenchPage page = window.getActivePage();
        if (page == null || window.isClosing() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        IEditorReference[] editors = page.getEditorReferences();
        IEditorReference welcome = null;
        for (IEditorReference each : editors) {
            welcome = WelcomePage.ID.equals(each.getId()) ? each : welcome;
        }
        if (editors.length == 0) {
            WelcomePage.show(window);
        } else if (welcome != null && editors.length > 1 && page.getActivePart() != welcome.getPart(false)) {
            page.closeEditors(new IEditorReference[] {welcome}, false);
        }
    }
}
