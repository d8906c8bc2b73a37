// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.stitchbird.editor.FlowCanvas;
import org.stitchbird.workbench.panels.ActiveFlow;

/**
 * Lets some commands act on the canvas only while it has the focus: in a field for text, Copy and Delete mean the text.
 *
 * <p>The platform's own expressions do not see which control has the focus, so this watches it.
 */
final class CanvasFocus {
    private final IHandlerService service;
    private final ActiveFlow active;
    private final Map<String, IHandler> handlers = new LinkedHashMap<>();
    private final List<IHandlerActivation> activations = new ArrayList<>();

    CanvasFocus(IWorkbenchWindow window, ActiveFlow active) {
        this.active = active;
        service = window.getService(IHandlerService.class);
        Display display = window.getShell().getDisplay();
        Listener listener = event -> look(event.widget);
        display.addFilter(SWT.FocusIn, listener);
        window.getShell().addDisposeListener(event -> display.removeFilter(SWT.FocusIn, listener));
        active.onAny(flow -> look(display.getFocusControl()));
    }

    void add(String command, IHandler handler) {
        handlers.put(command, handler);
    }

    private void look(Widget focus) {
        boolean canvas = active.editor().map((IEditorPart editor) -> Adapters.adapt(editor, FlowCanvas.class))
                .map(each -> each.viewer().getControl() == focus).orElse(false);
        if (canvas && activations.isEmpty()) {
            handlers.forEach((command, handler) -> activations.add(service.activateHandler(command, handler)));
        } else if (!canvas && !activations.isEmpty()) {
            service.deactivateHandlers(activations);
            activations.clear();
        }
    }
}
