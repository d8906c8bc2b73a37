// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.SearchField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;

/**
 * The node types to choose from: a search field and, under it, the types by step.
 *
 * <p>A click lets the next click on the canvas place a node; Enter or a double click adds it at once; dragging takes
 * it along, as the node type's id in GEF's {@code TemplateTransfer}.
 */
public final class PalettePanel extends Composite {
    private final SearchField search;
    private final Paragraph hint;
    private final PaletteList list;
    private final PaletteDrag drag;
    private OpenFlow flow;

    /** Makes a palette of these node types, following them as they come and go; without an open flow at first. */
    public PalettePanel(Composite parent, NodeTypes types) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginTop = 12;
        layout.verticalSpacing = 3;
        setLayout(layout);
        GridLayout inset = new GridLayout();
        inset.marginWidth = 12;
        inset.marginHeight = 0;
        Composite top = Themed.composite(this, inset);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search = new SearchField(top, Messages.get("search"), Messages.get("search.clear"));
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        hint = Paragraph.of(top, Fonts.REMARK, Theme::muted, Messages.get("noFlow"));
        GridData words = new GridData(SWT.FILL, SWT.TOP, true, false);
        words.horizontalIndent = 4;
        hint.setLayoutData(words);
        list = new PaletteList(this, type -> use(each -> each.startPlacing(type)),
                type -> use(each -> each.addInSight(type)));
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        drag = new PaletteDrag(list);
        listen();
        follow(types);
        show(null);
    }

    /** Adds nodes to that flow from now on; to none when {@code null}. */
    public void show(OpenFlow active) {
        flow = active;
        list.setUsable(active != null);
        drag.setUsable(active != null);
        hint.setVisible(active == null);
        ((GridData) hint.getLayoutData()).exclude = active != null;
        layout(true, true);
    }

    /** Looks for something, as when it is typed. */
    public void search(String query) {
        search.text().setText(query);
    }

    /** The node types that are shown now, from top to bottom. */
    public List<NodeSpec> shown() {
        return list.shown();
    }

    @Override
    public boolean setFocus() {
        return !search.isDisposed() && search.setFocus();
    }

    private void listen() {
        search.text().addListener(SWT.Modify, event -> list.setQuery(search.text().getText()));
        search.text().addListener(SWT.KeyDown, this::searchKey);
        list.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                search.setFocus();
            }
        });
    }

    private void searchKey(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN && !list.shown().isEmpty()) {
            list.enter();
            event.doit = false;
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
                && !search.text().getText().isBlank() && !list.shown().isEmpty()) {
            use(each -> each.addInSight(list.shown().getFirst()));
            search.text().selectAll();
            event.doit = false;
        }
    }

    private void use(Consumer<OpenFlow> action) {
        if (flow != null) {
            action.accept(flow);
        }
    }

    private void follow(NodeTypes types) {
        list.setEntries(PaletteEntry.all(types));
        Display display = getDisplay();
        AutoCloseable end = types.onChange(() -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!isDisposed()) {
                        list.setEntries(PaletteEntry.all(types));
                    }
                });
            }
        });
        addDisposeListener(event -> {
            try {
                end.close();
            } catch (Exception e) {
                throw new IllegalStateException("The palette could not stop following the node types", e);
            }
        });
    }
}
