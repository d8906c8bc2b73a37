// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.Segments;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.FlowWatcher;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.text.Messages;

/** The view of what the selected node is as code, in the languages that exports are written in. */
public final class CodeView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.code";
    private static final int SETTLE_MILLIS = 120;
    private static final double SELECTED = 0.3;
    private final StackLayout stack = new StackLayout();
    private final Runnable refresh = this::refresh;
    private Composite root;
    private Composite page;
    private Hint hint;
    private Paragraph name;
    private StyledText code;
    private Optional<OpenFlow> flow = Optional.empty();
    private CodeLanguage language = CodeLanguage.JAVA;
    private int asked;

    @Override
    public void createPartControl(Composite parent) {
        root = Themed.composite(parent, stack);
        hint = new Hint(root, Messages.text("code.hint"), null, null);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 20;
        layout.marginHeight = 8;
        layout.horizontalSpacing = 12;
        page = Themed.composite(root, layout);
        name = new Paragraph(page, Fonts.STRONG, Theme::text);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Segments languages = new Segments(page, at -> {
            language = CodeLanguage.values()[at];
            refresh();
        });
        languages.show(List.of(CodeLanguage.values()).stream().map(CodeLanguage::label).toList());
        new PushButton(page, Messages.text("code.copy"), this::copy);
        code = new StyledText(page, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        code.setFont(JFaceResources.getTextFont());
        code.setMargins(0, 8, 0, 8);
        code.setAlwaysShowScrollBars(false);
        code.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        Themed.ground(code, Theme::panel);
        // The desktop's colours of selected text need not suit the theme.
        Themed.follow(code, () -> {
            Theme theme = CanvasTheme.current();
            code.setSelectionBackground(CanvasTheme.colour(theme.accent().over(theme.panel(), SELECTED)));
            code.setSelectionForeground(CanvasTheme.colour(theme.text()));
        });
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        root.addDisposeListener(event -> end.run());
    }

    @Override
    public void setFocus() {
        (stack.topControl == page ? code : root).setFocus();
    }

    @Override
    public void switched(Optional<OpenFlow> now) {
        flow = now;
        refresh();
    }

    @Override
    public void changed(OpenFlow now, Change change) {
        if (change == Change.SELECTION || change == Change.REPORT || change == Change.FLOW) {
            root.getDisplay().timerExec(SETTLE_MILLIS, refresh);
        }
    }

    /** Writes the code in the background: the first time it takes Weka's classes to know their settings. */
    private void refresh() {
        if (root.isDisposed()) {
            return;
        }
        Optional<Node> node = flow.map(OpenFlow::selectedNodes).filter(all -> all.size() == 1).map(List::getFirst);
        int turn = ++asked;
        if (node.isEmpty()) {
            show(hint);
            return;
        }
        FlowToExport now = FlowToExport.of(flow.get());
        String id = node.get().getId();
        CodeLanguage of = language;
        Display display = root.getDisplay();
        Job job = Job.createSystem("code", monitor -> {
            CheckedFlow checked = now.checked();
            String text = text(of, checked, id);
            if (!display.isDisposed()) {
                display.asyncExec(() -> shown(turn, checked.name(id), text));
            }
        });
        job.schedule();
    }

    private static String text(CodeLanguage language, CheckedFlow flow, String node) {
        try {
            return language.write(flow, node);
        } catch (NodeFailure e) {
            return language.comment(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            ILog.of(CodeView.class).error("The code of " + node + " cannot be written", e);
            return language.comment(Messages.text("code.failed", e));
        }
    }

    private void shown(int turn, String title, String text) {
        if (turn == asked && !root.isDisposed()) {
            name.setText(title);
            if (!code.getText().equals(text)) {
                code.setText(text);
            }
            show(page);
            page.layout();
        }
    }

    private void show(Composite top) {
        if (stack.topControl != top) {
            stack.topControl = top;
            root.layout();
        }
    }

    private void copy() {
        if (code.getCharCount() > 0) {
            Clipboard clipboard = new Clipboard(root.getDisplay());
            clipboard.setContents(new Object[] {code.getText()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
