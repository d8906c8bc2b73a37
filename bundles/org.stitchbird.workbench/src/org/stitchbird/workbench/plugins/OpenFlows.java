// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.OpenFlow;

/** All flows that are open in this workbench. */
final class OpenFlows {
    private OpenFlows() {
    }

    /** Checks all of them again; on the UI thread. */
    static void checkAgain() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    IEditorPart editor = reference.getEditor(false);
                    Optional.ofNullable(editor == null ? null : Adapters.adapt(editor, OpenFlow.class))
                            .ifPresent(OpenFlow::checkAgain);
                }
            }
        }
    }
}
