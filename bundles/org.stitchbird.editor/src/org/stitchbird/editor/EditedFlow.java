// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.commands.CommandStackEvent;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.fix.Migrations;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/** One open flow: the document with its steps, its check and its run; needs no workbench. */
public final class EditedFlow implements OpenFlow {
    private final Flow flow;
    private final NodeTypes types;
    private final FlowSession session;
    private final FlowCommandStack stack = new FlowCommandStack(this::tell);
    private final FlowStates states;
    private final LiveSample sample;
    private final Pins pins;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Display display = Display.getCurrent();
    private final AutoCloseable endOfTypes;
    private Runnable typesListener = () -> { };
    private CanvasView view;
    /** The report of which a fix was applied; it does not describe the flow any more. */
    private CheckReport fixed;
    private Path file;

    /**
     * Opens a flow for editing; must be closed.
     *
     * @param file where it was read from; {@code null} for a new one
     * @param session belongs to this from now on
     */
    public EditedFlow(Flow flow, Path file, NodeTypes types, FlowSession session) {
        this.flow = flow;
        this.file = file;
        this.types = types;
        this.session = session;
        states = new FlowStates(session, this::source, this::fire, this::tell);
        pins = new Pins(session, () -> fire(Change.RUN));
        sample = new LiveSample(session, this::source, states, this::tell);
        stack.addCommandStackEventListener(this::stepDone);
        // Before anything is recorded: nobody has edited the flow, and the file says the same as ever until it is saved.
        Migrations.apply(flow, types);
        endOfTypes = types.onChange(this::typesChanged);
        states.checkNow();
    }

    /** Called on any thread, and often in a row while plug-ins start. */
    private void typesChanged() {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                migrate();
                checkAgain();
                typesListener.run();
            });
        }
    }

    /** Nodes whose types have just come may be of an older version; a step of its own once there are others. */
    private void migrate() {
        if (Migrations.needed(flow, types)) {
            if (stack.canUndo() || stack.canRedo()) {
                edit(Messages.get("edit.migrate"), () -> Migrations.apply(flow, types));
            } else {
                Migrations.apply(flow, types);
                fire(Change.FLOW);
            }
        }
    }

    /** Calls back on the UI thread when node types have come or gone. */
    public void onTypes(Runnable listener) {
        typesListener = listener;
    }

    /** Lets go of the session; the flow can no longer be run. */
    public void close() {
        try {
            endOfTypes.close();
        } catch (Exception e) {
            ILog.of(EditedFlow.class).warn("The registry goes on telling of node types", e);
        }
        states.close();
        pins.close();
        session.close();
    }

    /** The canvas that shows it from now on; {@code null} for none. */
    void showOn(CanvasView canvas) {
        view = canvas;
    }

    /** The steps that can be undone. */
    public FlowCommandStack stack() {
        return stack;
    }

    private void stepDone(CommandStackEvent event) {
        int post = CommandStack.POST_EXECUTE | CommandStack.POST_UNDO | CommandStack.POST_REDO;
        if ((event.getDetail() & post) != 0) {
            fire(Change.FLOW);
            fire(Change.FILE);
            sample.edited();
            states.checkSoon();
        }
    }

    /** Tells everybody. */
    void fire(Change change) {
        if (change == Change.REPORT) {
            pins.look();
        }
        listeners.forEach(listener -> listener.accept(change));
    }

    @Override
    public FlowSource source() {
        BroughtTypes.note(flow, this);
        Path folder = file == null ? Path.of(System.getProperty("user.home")) : file.toAbsolutePath().getParent();
        return new FlowSource(FlowFile.write(flow), folder.toString(), title());
    }

    /** It lies in that file from now on, and there are no unsaved edits. */
    void savedTo(Path place) {
        boolean moved = !place.equals(file);
        file = place;
        stack.markSaveLocation();
        fire(Change.FILE);
        if (moved) {
            sample.edited();
            states.checkSoon();
        }
    }

    /** Tells people a sentence without stopping them. */
    public void tell(String sentence) {
        if (view != null) {
            view.tell(sentence);
        }
    }

    @Override
    public Flow flow() {
        return flow;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public String title() {
        if (file != null) {
            return file.getFileName().toString();
        }
        return flow.getTitle() == null || flow.getTitle().isBlank() ? Messages.get("flow.untitled") : flow.getTitle();
    }

    @Override
    public boolean edit(String label, Runnable edit) {
        return stack.perform(new FlowCommand(label, flow, edit));
    }

    @Override
    public boolean fix(QuickFix fix) {
        CheckReport seen = report();
        if (seen == fixed) {
            return false;
        }
        fixed = seen;
        boolean done = OpenFlow.super.fix(fix);
        if (!done) {
            fixed = null;
        }
        return done;
    }

    @Override
    public NodeTypes types() {
        return types;
    }

    @Override
    public FlowSession session() {
        return session;
    }

    @Override
    public void checkAgain() {
        sample.edited();
        states.checkSoon();
    }

    @Override
    public CheckReport report() {
        return states.report();
    }

    @Override
    public NodeStatus status(Node node) {
        return states.status(node.getId());
    }

    @Override
    public List<Node> selectedNodes() {
        return view == null ? List.of() : view.selectedNodes();
    }

    @Override
    public List<Note> selectedNotes() {
        return view == null ? List.of() : view.selectedNotes();
    }

    @Override
    public void reveal(String nodeId) {
        if (view != null) {
            FlowQueries.node(flow, nodeId).ifPresent(node -> view.reveal(List.of(node)));
        }
    }

    @Override
    public void startPlacing(NodeSpec type) {
        if (view != null) {
            view.startPlacing(type);
        }
    }

    @Override
    public void addInSight(NodeSpec type) {
        if (view != null) {
            view.addInSight(type);
        }
    }

    @Override
    public void run(Set<String> targets) {
        sample.run(targets);
    }

    @Override
    public void stop() {
        sample.stop();
    }

    @Override
    public boolean live() {
        return sample.on();
    }

    @Override
    public void live(boolean on) {
        sample.set(on);
        fire(Change.RUN);
    }

    @Override
    public Scope scope() {
        return states.scope();
    }

    @Override
    public boolean running() {
        return session.running();
    }

    @Override
    public boolean pinned(Node node) {
        return pins.has(node.getId());
    }

    @Override
    public void pin(Node node, boolean on) {
        pins.set(node.getId(), on);
    }

    @Override
    public Optional<RunEvent.Outlook> outlook() {
        return states.outlook();
    }

    @Override
    public Optional<RunEvent.Finished> lastRun() {
        return states.lastRun();
    }

    @Override
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
