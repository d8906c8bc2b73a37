// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Path;
import java.util.EventObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.stitchbird.editor.actions.CanvasActions;
import org.stitchbird.editor.actions.CanvasEdits;
import org.stitchbird.editor.actions.CanvasMenu;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFileException;
import org.stitchbird.model.file.Stamp;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;

/** The editor of flows; a file that cannot be read shows why instead of a canvas and is never written over. */
public final class FlowEditor extends GraphicalEditor {
    /** The id under which the editor is known to the workbench. */
    public static final String ID = "org.stitchbird.editor.flow";
    private EditedFlow open;
    private FlowCanvas canvas;
    private CanvasEdits edits;
    private FlowSaving saving;
    private String damage;
    private FileWatch watch;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof FlowEditorInput flowInput)) {
            throw new PartInitException("Not a flow: " + input);
        }
        setEditDomain(new DefaultEditDomain(this));
        Optional<Path> file = flowInput.file();
        try {
            if (file.isPresent()) {
                FlowFile.Opened opened = FlowFile.open(file.get());
                edit(opened.flow(), file.get(), opened.stamp());
            } else {
                edit(FlowFactory.eINSTANCE.createFlow(), null, null);
            }
        } catch (FlowFileException e) {
            damage = e.getMessage();
        }
        setPartName(input.getName());
        super.init(site, input);
    }

    private void edit(Flow flow, Path file, Stamp stamp) {
        open = new EditedFlow(flow, file, EngineServices.types(), EngineServices.sessions().open());
        saving = new FlowSaving(open, stamp);
        getEditDomain().setCommandStack(open.stack());
        open.onChange(change -> {
            if (change == OpenFlow.Change.FILE) {
                fileChanged();
            }
            if (change == OpenFlow.Change.SELECTION || change == OpenFlow.Change.RUN) {
                updateActions(getSelectionActions());
            }
        });
    }

    private void fileChanged() {
        open.file().map(FlowEditorInput::of).filter(input -> !input.equals(getEditorInput())).ifPresent(input -> {
            setInputWithNotify(input);
            setPartName(input.getName());
            setTitleToolTip(input.getToolTipText());
        });
        firePropertyChange(PROP_DIRTY);
    }

    /** The open flow; {@code null} when the file could not be read. */
    public OpenFlow openFlow() {
        return open;
    }

    /** The canvas; {@code null} when the file could not be read. */
    public FlowCanvas canvas() {
        return canvas;
    }

    @Override
    public void createPartControl(Composite parent) {
        if (damage == null) {
            super.createPartControl(parent);
            watch = new FileWatch(this, this::askIfChanged);
        } else {
            new DamagedFlowPage(parent, getEditorInput().getToolTipText(), damage, this::reopen);
        }
    }

    @Override
    protected void createGraphicalViewer(Composite parent) {
        canvas = new FlowCanvas(parent, getEditDomain(), open);
        canvas.onFlowFiles(this::openOther);
        canvas.onTold(sentence -> getEditorSite().getActionBars().getStatusLineManager().setMessage(sentence));
        setGraphicalViewer(canvas.viewer());
        edits = new CanvasEdits(canvas);
        CanvasActions.fill(getActionRegistry(), this, edits);
        CanvasMenu menu = new CanvasMenu(canvas, getActionRegistry());
        canvas.viewer().setContextMenu(menu);
        getSelectionSynchronizer().addViewer(canvas.viewer());
        getSite().setSelectionProvider(canvas.viewer());
    }

    /** Everything is set up in {@link #createGraphicalViewer}. */
    @Override
    protected void initializeGraphicalViewer() {
    }

    /** All actions are made once there is a canvas. */
    @Override
    protected void createActions() {
    }

    @Override
    public void commandStackChanged(EventObject event) {
        firePropertyChange(PROP_DIRTY);
        super.commandStackChanged(event);
    }

    @Override
    public void setFocus() {
        if (canvas != null) {
            super.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (open != null) {
            canvas.finishWriting();
            if (!saving.save(getSite().getShell())) {
                monitor.setCanceled(true);
            }
        }
    }

    @Override
    public void doSaveAs() {
        if (open != null) {
            saving.saveAs(getSite().getShell());
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return open != null;
    }

    private void askIfChanged() {
        if (saving.changedOutside().isPresent()) {
            saving.keep();
            int answer = MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(),
                    Messages.get("changed.title"), Messages.get(isDirty() ? "changed.dirty" : "changed.clean",
                            open.title()), SWT.SHEET, Messages.get("changed.reload"), Messages.get("changed.keep"));
            if (answer == 0) {
                reopen();
            }
        }
    }

    /** Closes without saving and opens anew what the file holds now. */
    private void reopen() {
        IWorkbenchPage page = getSite().getPage();
        IEditorInput input = getEditorInput();
        getSite().getShell().getDisplay().asyncExec(() -> {
            page.closeEditor(this, false);
            openOn(page, input);
        });
    }

    private void openOther(Path file) {
        openOn(getSite().getPage(), FlowEditorInput.of(file));
    }

    private static void openOn(IWorkbenchPage page, IEditorInput input) {
        try {
            page.openEditor(input, ID);
        } catch (PartInitException e) {
            MessageDialog.openError(page.getWorkbenchWindow().getShell(), Messages.get("open.failed"), e.getMessage());
        }
    }

    /** Runs everything that is not fresh. */
    public void runAll() {
        open.run(Set.of());
    }

    /** Runs the selected nodes and what they need. */
    public void runToHere() {
        open.run(open.selectedNodes().stream().map(Node::getId).collect(Collectors.toSet()));
    }

    /** Stops the run. */
    public void stop() {
        open.stop();
    }

    /** What can be done to the flow on the canvas: copy, paste, zoom, add a note and so on. */
    public CanvasEdits edits() {
        return edits;
    }

    @Override
    public Object getAdapter(Class type) {
        if (type == OpenFlow.class) {
            return open;
        }
        if (canvas != null && type == FlowCanvas.class) {
            return canvas;
        }
        if (canvas != null && type == ZoomManager.class) {
            return canvas.zoom();
        }
        if (canvas != null && type == IContentOutlinePage.class) {
            return new FlowOutlinePage(canvas);
        }
        return canvas == null && damage != null && type.getName().startsWith("org.eclipse.gef") ? null
                : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.dispose();
        }
        super.dispose();
        if (open != null) {
            open.close();
        }
    }
}
