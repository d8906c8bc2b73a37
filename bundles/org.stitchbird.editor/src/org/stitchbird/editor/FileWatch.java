// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;

/** Looks whenever a person comes back to an editor, from another part or another program. */
final class FileWatch {
    private final IWorkbenchPart part;
    private final IWorkbenchPage page;
    private final Shell shell;
    private final Runnable look;
    private final IPartListener parts;
    private final Listener window = event -> comeBack();
    private boolean looking;

    FileWatch(IWorkbenchPart part, Runnable look) {
        this.part = part;
        this.look = look;
        page = part.getSite().getPage();
        shell = part.getSite().getShell();
        parts = new Activations();
        page.addPartListener(parts);
        shell.addListener(SWT.Activate, window);
    }

    private void comeBack() {
        if (page.getActivePart() == part && !looking) {
            looking = true;
            // not within the activation itself: a dialog there confuses who has the focus
            shell.getDisplay().asyncExec(() -> {
                try {
                    if (!shell.isDisposed() && page.getActivePart() == part) {
                        look.run();
                    }
                } finally {
                    looking = false;
                }
            });
        }
    }

    void dispose() {
        page.removePartListener(parts);
        if (!shell.isDisposed()) {
            shell.removeListener(SWT.Activate, window);
        }
    }

    private final class Activations implements IPartListener {
        @Override
        public void partActivated(IWorkbenchPart activated) {
            comeBack();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart other) {
        }

        @Override
        public void partClosed(IWorkbenchPart other) {
        }

        @Override
        public void partDeactivated(IWorkbenchPart other) {
        }

        @Override
        public void partOpened(IWorkbenchPart other) {
        }
    }
}
