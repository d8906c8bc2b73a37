// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/**
 * The settings of what is selected: a form made from the declaration of the node's type, its result and its problems.
 *
 * <p>Every change is one undoable step. What is typed is written on Enter, on leaving the field, after a short pause,
 * when the Ctrl key goes down and by {@link #commit()}; what is wrong is marked and never written.
 */
public final class SettingsPanel extends Composite {
    private final ScrollPane pane;
    private OpenFlow flow;
    private Runnable end = () -> { };
    private List<Object> subject = List.of();
    private Page page;

    /** Makes a panel that shows no flow yet. */
    public SettingsPanel(Composite parent) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        setLayout(new FillLayout());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginRight = -10;
        layout.marginHeight = 16;
        layout.verticalSpacing = 8;
        pane = new ScrollPane(this, layout);
        addDisposeListener(event -> end.run());
        rebuild();
    }

    /** Shows the selection of that flow from now on; none when {@code null}. */
    public void show(OpenFlow active) {
        if (active == flow) {
            return;
        }
        commit();
        end.run();
        flow = active;
        end = active == null ? () -> { } : active.onChange(change -> follow());
        follow();
    }

    /** Writes what was typed and not yet written, if it is right; call it before saving and running. */
    public void commit() {
        if (page != null && !isDisposed()) {
            page.commit();
        }
    }

    private void follow() {
        if (isDisposed()) {
            return;
        }
        List<Object> now = subject();
        if (!now.equals(subject) || page == null && flow != null) {
            commit();
            subject = now;
            rebuild();
        } else if (page != null && page.refresh()) {
            pane.fit();
        }
    }

    /** What the page is about; as long as this stays the same, the page stays. */
    private List<Object> subject() {
        List<Object> what = new ArrayList<>();
        if (flow == null) {
            return what;
        }
        what.add(flow);
        List<Node> nodes = nodes();
        what.addAll(nodes);
        if (nodes.size() == 1) {
            flow.spec(nodes.getFirst()).ifPresent(what::add);
        }
        what.addAll(notes());
        return what;
    }

    private void rebuild() {
        setRedraw(false);
        try {
            page = null;
            for (Control old : pane.content().getChildren()) {
                old.dispose();
            }
            page = flow == null ? null : make(pane.content());
            if (page == null) {
                nothing(pane.content());
            } else {
                page.refresh();
            }
            pane.toTop();
            pane.fit();
        } finally {
            setRedraw(true);
        }
    }

    private Page make(Composite body) {
        List<Node> nodes = nodes();
        List<Note> notes = notes();
        if (nodes.size() == 1) {
            NodeSpec spec = flow.spec(nodes.getFirst()).orElse(null);
            return spec == null ? new UnknownPage(body, flow, nodes.getFirst())
                    : new NodePage(body, flow, nodes.getFirst(), spec);
        }
        return nodes.size() > 1 ? new ManyPage(body, flow, nodes)
                : notes.size() == 1 ? new NotePage(body, flow, notes.getFirst()) : new FlowPage(body, flow);
    }

    private List<Node> nodes() {
        return flow.selectedNodes().stream().filter(node -> node.eContainer() != null).toList();
    }

    private List<Note> notes() {
        return flow.selectedNotes().stream().filter(note -> note.eContainer() != null).toList();
    }

    private static void nothing(Composite body) {
        Page.wide(Paragraph.of(body, Fonts.TITLE, Theme::text, Messages.get("none.title")));
        Page.wide(Paragraph.of(body, Fonts.REMARK, Theme::muted, Messages.get("none.about")));
    }
}
