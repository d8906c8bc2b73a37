// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.List;
import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.ActionFactory;
import org.stitchbird.editor.FixMenu;
import org.stitchbird.editor.FlowCanvas;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.Way;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.model.flow.Node;

/** The menu under the right mouse button. */
public final class CanvasMenu extends ContextMenuProvider {
    private final FlowCanvas canvas;
    private final ActionRegistry actions;

    /** Offers those actions on that canvas. */
    public CanvasMenu(FlowCanvas canvas, ActionRegistry actions) {
        super(canvas.viewer());
        this.canvas = canvas;
        this.actions = actions;
    }

    @Override
    public void buildContextMenu(IMenuManager menu) {
        List<Node> nodes = canvas.selectedNodes();
        problems(menu, nodes);
        if (nodes.isEmpty()) {
            add(menu, CanvasActions.RUN);
        } else {
            add(menu, CanvasActions.RUN_TO_HERE, ActionFactory.RENAME.getId());
            pin(menu, nodes);
        }
        menu.add(new Separator());
        add(menu, ActionFactory.CUT.getId(), ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(),
                CanvasActions.DUPLICATE, ActionFactory.DELETE.getId());
        menu.add(new Separator());
        add(menu, CanvasActions.ADD_NOTE, CanvasActions.ARRANGE, CanvasActions.ZOOM_FIT);
    }

    /** A result that is shown can be pinned, and let go again. */
    private void pin(IMenuManager menu, List<Node> nodes) {
        OpenFlow open = canvas.open();
        List<Node> able = nodes.stream().filter(node -> open.scope() == Scope.FULL
                && (open.status(node).state() == NodeState.FRESH || open.status(node).state() == NodeState.STALE))
                .toList();
        if (able.isEmpty()) {
            return;
        }
        boolean on = !able.stream().allMatch(open::pinned);
        menu.add(new Action(Messages.get(on ? "pin" : "unpin")) {
            @Override
            public void run() {
                able.forEach(node -> open.pin(node, on));
            }
        });
    }

    /** What is wrong with the selected nodes stands above everything else. */
    private void problems(IMenuManager menu, List<Node> nodes) {
        for (Node node : nodes) {
            for (Problem problem : canvas.open().report().of(node.getId())) {
                Action sentence = new Action(FixMenu.heading(problem)) { };
                sentence.setEnabled(false);
                menu.add(sentence);
                Way.of(canvas.open(), problem).forEach(way -> menu.add(item(way.label(), way.action())));
            }
        }
        menu.add(new Separator());
    }

    private static Action item(String label, Runnable action) {
        return new Action("   " + label.replace("&", "&&")) {
            @Override
            public void run() {
                action.run();
            }
        };
    }

    private void add(IMenuManager menu, String... ids) {
        for (String id : ids) {
            IAction action = actions.getAction(id);
            if (action != null) {
                menu.add(action);
            }
        }
    }
}
