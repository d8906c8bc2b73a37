// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bar;

import jakarta.annotation.PostConstruct;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.command.Commands;
import org.stitchbird.workbench.command.Ids;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.text.Messages;

/** The bar above everything: the open flow, run, stop, undo, redo, how the last run went, zoom and theme. */
public final class TopBar {
    /** Under what the platform finds this class. */
    public static final String URI = "bundleclass://org.stitchbird.workbench/org.stitchbird.workbench.bar.TopBar";
    private final Map<String, BarButton> buttons = new LinkedHashMap<>();
    private IWorkbenchWindow window;
    private Composite bar;
    private FlowTitle title;
    private RunLine line;
    private LiveSwitch live;

    /** Called by the platform when the bar is to be made. */
    @PostConstruct
    public void create(Composite parent, IWorkbenchWindow into) {
        window = into;
        bar = Themed.composite(parent, new BarLayout());
        bar.addListener(SWT.Paint, event -> {
            event.gc.setBackground(CanvasTheme.colour(CanvasTheme.current().line()));
            event.gc.fillRectangle(0, bar.getClientArea().height - 1, bar.getClientArea().width, 1);
        });
        title = new FlowTitle(bar);
        button(Ids.RUN, "run", true).colour(Theme::good);
        button(Ids.RUN_TO_HERE, "run-to-here", false).colour(Theme::good);
        button(Ids.STOP, "stop", true);
        button(Ids.UNDO, "undo", true);
        button(Ids.REDO, "redo", true);
        button(Ids.ARRANGE, "arrange", true);
        button(Ids.EXPORT, "export", true);
        line = new RunLine(bar);
        live = new LiveSwitch(bar, () -> Commands.run(window, Ids.LIVE_SAMPLE));
        live.setData(BarLayout.RIGHT);
        button(Ids.ZOOM_OUT, "zoom-out", false).setData(BarLayout.RIGHT);
        new ZoomLabel(bar, window).setData(BarLayout.RIGHT);
        button(Ids.ZOOM_IN, "zoom-in", false).setData(BarLayout.RIGHT);
        button(Ids.ZOOM_FIT, "zoom-fit", false).setData(BarLayout.RIGHT);
        BarButton theme = button(Ids.THEME, "moon", false);
        theme.setData(BarLayout.RIGHT);
        Themed.follow(theme, () -> theme.setIcon(CanvasTheme.current() == Theme.DARK ? "sun" : "moon"));
        Runnable end = ActiveFlow.of(window).onAny(this::show);
        bar.addDisposeListener(event -> end.run());
        // While a window beside this one was used, commands had no handlers.
        window.getShell().addListener(SWT.Activate, event -> bar.getDisplay().asyncExec(() -> {
            if (!bar.isDisposed()) {
                buttons.forEach(this::refresh);
            }
        }));
    }

    private void show(Optional<OpenFlow> flow) {
        title.show(flow);
        line.show(flow);
        live.show(flow);
        live.setEnabled(flow.isPresent());
        bar.layout(new Control[] {title});
        buttons.forEach(this::refresh);
    }

    private BarButton button(String id, String icon, boolean worded) {
        String name = Messages.text("bar." + id.substring(id.lastIndexOf('.') + 1));
        BarButton made = new BarButton(bar, icon, name, worded, () -> Commands.run(window, id));
        buttons.put(id, made);
        Command command = window.getService(ICommandService.class).getCommand(id);
        ICommandListener listener = event -> {
            if (event.isEnabledChanged() || event.isHandledChanged()) {
                refresh(id, made);
            }
        };
        command.addCommandListener(listener);
        made.addDisposeListener(event -> command.removeCommandListener(listener));
        made.addListener(SWT.MouseEnter, event -> {
            TriggerSequence keys = window.getService(IBindingService.class).getBestActiveBindingFor(id);
            made.setToolTipText(keys == null ? name : Messages.text("bar.tooltip", name, keys.format()));
        });
        return made;
    }

    private void refresh(String id, BarButton button) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        boolean enabled = command.isHandled() && command.isEnabled();
        if (!button.isDisposed() && button.getEnabled() != enabled) {
            button.setEnabled(enabled);
        }
    }
}
