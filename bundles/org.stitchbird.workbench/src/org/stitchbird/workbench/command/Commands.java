// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.actions.CanvasActions;
import org.stitchbird.model.flow.Node;
import org.stitchbird.workbench.export.ExportWizard;
import org.stitchbird.workbench.file.FlowFiles;
import org.stitchbird.workbench.look.WorkbenchTheme;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.SettingsView;
import org.stitchbird.workbench.plugins.PlugInDialog;
import org.stitchbird.workbench.welcome.WelcomePage;

/** What the commands of one window do, and when they can be used. */
public final class Commands {
    private static final Predicate<ActiveFlow> ALWAYS = active -> true;
    private final IWorkbenchWindow window;
    private final ActiveFlow active;
    private final CanvasFocus focus;
    private final List<FlowHandler> handlers = new ArrayList<>();

    private Commands(IWorkbenchWindow window) {
        this.window = window;
        active = ActiveFlow.of(window);
        focus = new CanvasFocus(window, active);
    }

    /** Brings the commands of a window to life. */
    public static void install(IWorkbenchWindow window) {
        Commands commands = new Commands(window);
        commands.files();
        commands.edits();
        commands.runs();
        commands.views();
        commands.active.onAny(flow -> commands.handlers.forEach(FlowHandler::refresh));
    }

    /** Does what the command of that id does now; nothing when it cannot be used now. */
    public static void run(IWorkbenchWindow window, String id) {
        write(window);
        try {
            window.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).info("The command " + id + " cannot be used now", e);
        }
    }

    /** Writes what is still being typed into the settings, so that it counts. */
    private static void write(IWorkbenchWindow window) {
        if (window.getActivePage().findView(SettingsView.ID) instanceof SettingsView settings) {
            settings.commit();
        }
    }

    private void files() {
        FlowFiles flows = FlowFiles.of(window);
        add(Ids.NEW, ALWAYS, flow -> flows.openNew());
        add(Ids.OPEN, ALWAYS, flow -> flows.askAndOpen());
        add(Ids.PICTURE, each -> each.flow().filter(flow -> !flow.flow().getNodes().isEmpty()).isPresent(),
                each -> each.flow().ifPresent(flow -> PictureFile.ask(window.getShell(), flow)));
        add(Ids.EXPORT, each -> each.flow().filter(flow -> !flow.flow().getNodes().isEmpty()).isPresent(),
                each -> each.flow().ifPresent(flow -> ExportWizard.open(window.getShell(), flow)));
        add(Ids.WELCOME, ALWAYS, flow -> WelcomePage.show(window));
        add(Ids.PLUG_INS, ALWAYS, flow -> PlugInDialog.showAll());
        add(Ids.ABOUT, ALWAYS, flow -> new AboutDialog(window.getShell()).open());
    }

    private void edits() {
        add(Ids.UNDO, each -> stack(each).map(CommandStack::canUndo).orElse(false),
                each -> stack(each).ifPresent(CommandStack::undo));
        add(Ids.REDO, each -> stack(each).map(CommandStack::canRedo).orElse(false),
                each -> stack(each).ifPresent(CommandStack::redo));
        onCanvas("org.eclipse.ui.edit.cut", ActionFactory.CUT.getId());
        onCanvas("org.eclipse.ui.edit.copy", ActionFactory.COPY.getId());
        onCanvas("org.eclipse.ui.edit.paste", ActionFactory.PASTE.getId());
        onCanvas("org.eclipse.ui.edit.delete", ActionFactory.DELETE.getId());
        onCanvas("org.eclipse.ui.edit.rename", ActionFactory.RENAME.getId());
        onCanvas("org.eclipse.ui.edit.selectAll", ActionFactory.SELECT_ALL.getId());
        onCanvas(Ids.DUPLICATE, CanvasActions.DUPLICATE);
        retarget(Ids.ADD_NOTE, CanvasActions.ADD_NOTE);
        retarget(Ids.ARRANGE, CanvasActions.ARRANGE);
    }

    private void runs() {
        add(Ids.RUN, each -> each.flow().filter(flow -> flow.runnable() && !flow.flow().getNodes().isEmpty())
                .isPresent(), each -> each.flow().ifPresent(flow -> run(flow, Set.of())));
        add(Ids.RUN_TO_HERE, each -> each.flow().filter(flow -> flow.runnable() && !flow.selectedNodes().isEmpty())
                .isPresent(), each -> each.flow().ifPresent(flow -> run(flow, selected(flow))));
        add(Ids.STOP, each -> each.flow().filter(OpenFlow::running).isPresent(),
                each -> each.flow().ifPresent(OpenFlow::stop));
        add(Ids.KEPT_RESULTS, each -> each.flow().isPresent(),
                each -> each.flow().ifPresent(flow -> KeptResults.show(window.getShell(), flow.session())));
        window.getService(IHandlerService.class).activateHandler(Ids.LIVE_SAMPLE, new LiveSampleHandler(active));
        active.onAny(flow -> window.getService(ICommandService.class).refreshElements(Ids.LIVE_SAMPLE, null));
    }

    private void run(OpenFlow flow, Set<String> targets) {
        write(window);
        flow.run(targets);
    }

    private void views() {
        retarget(Ids.ZOOM_IN, CanvasActions.ZOOM_IN);
        retarget(Ids.ZOOM_OUT, CanvasActions.ZOOM_OUT);
        retarget(Ids.ZOOM_100, CanvasActions.ZOOM_100);
        retarget(Ids.ZOOM_FIT, CanvasActions.ZOOM_FIT);
        add(Ids.THEME, ALWAYS, each -> WorkbenchTheme.toggle());
        add(Ids.RESET_LAYOUT, ALWAYS, each -> window.getActivePage().resetPerspective());
    }

    /** Lets a command do what an action of the canvas does. */
    private void retarget(String command, String action) {
        activate(command, handler(action));
    }

    /** The same, but only while keys go to the canvas: elsewhere the command has another meaning. */
    private void onCanvas(String command, String action) {
        FlowHandler handler = handler(action);
        handlers.add(handler);
        focus.add(command, handler);
    }

    private FlowHandler handler(String action) {
        return new FlowHandler(active, each -> action(each, action).map(IAction::isEnabled).orElse(false),
                each -> action(each, action).ifPresent(IAction::run));
    }

    private void add(String command, Predicate<ActiveFlow> sense, Consumer<ActiveFlow> action) {
        activate(command, new FlowHandler(active, sense, action));
    }

    private void activate(String command, FlowHandler handler) {
        handlers.add(handler);
        window.getService(IHandlerService.class).activateHandler(command, handler);
    }

    private static Optional<IAction> action(ActiveFlow active, String id) {
        return active.editor().map((IEditorPart editor) -> Adapters.adapt(editor, ActionRegistry.class))
                .map(actions -> actions.getAction(id));
    }

    private static Optional<CommandStack> stack(ActiveFlow active) {
        return active.editor().map((IEditorPart editor) -> Adapters.adapt(editor, CommandStack.class));
    }

    private static Set<String> selected(OpenFlow flow) {
        return flow.selectedNodes().stream().map(Node::getId).collect(Collectors.toSet());
    }
}
