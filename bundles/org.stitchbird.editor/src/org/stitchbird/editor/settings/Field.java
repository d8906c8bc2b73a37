// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** One setting in the form: its label, its editor, the way back to the default, and remarks under it. */
abstract class Field {
    /** Under this key each editor carries the path of its setting. */
    static final String SETTING = "org.stitchbird.setting";
    private final FormScope scope;
    private final SettingSpec spec;
    private final Composite row;
    private final Composite head;
    private final FieldLabel label;
    private final Link reset;
    private final Paragraph help;
    private final Composite foot;
    private List<Remark> remarks = List.of();
    private Optional<String> fault = Optional.empty();

    /** Makes the frame; subclasses put their editor into {@link #row()} or {@link #head()} and call the foot. */
    Field(Composite parent, FormScope scope, SettingSpec spec) {
        this.scope = scope;
        this.spec = spec;
        row = Themed.composite(parent, plain(1, 4));
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        head = Themed.composite(row, plain(3, 8));
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        label = new FieldLabel(head, spec.label(), help(), this::toggleHelp);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        reset = new Link(head, Fonts.SMALL, Messages.get("reset"), () -> scope.values().set(spec, null));
        reset.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        help = Paragraph.of(row, Fonts.REMARK, Theme::muted, help());
        help.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(help, false);
        createEditor();
        foot = Themed.composite(row, plain(1, 2));
        foot.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(foot, false);
    }

    /** Makes the editor, in {@link #row()} or at the end of {@link #head()}. */
    protected abstract void createEditor();

    /** Shows a value, as it is in the document. */
    protected abstract void show(SettingValue value);

    /** Lets the editor be used or not. */
    protected abstract void enable(boolean enabled);

    /** What can be said of a value here and now, though the check may not have looked yet. */
    protected List<Remark> remarks(SettingValue value) {
        return List.of();
    }

    /** Takes up everything that may have changed; answers whether the form must be laid out again. */
    boolean refresh() {
        boolean enabled = enabled();
        label.setEnabled(enabled);
        enable(enabled);
        SettingValue value = scope.values().get(spec);
        show(value);
        boolean own = scope.values().isOwn(spec);
        reset.setToolTipText(own ? resetHint() : null);
        boolean moved = show(reset, own);
        // A grid keeps its gaps also for what is left out.
        ((GridLayout) head.getLayout()).numColumns = head.getChildren().length - (own ? 0 : 1);
        return showRemarks(collect(enabled, value)) || moved;
    }

    /** Whether it matters now, so that it shows its problems. */
    final boolean enabled() {
        return scope.values().settings().enabled(spec);
    }

    /** Where the frame stands. */
    final Composite body() {
        return row.getParent();
    }

    /** Lets another field stand in the place of this one, which is gone then. */
    final void giveWayTo(Field other) {
        other.row.moveAbove(row);
        row.dispose();
    }

    /** The frame, for an editor under the label. */
    protected final Composite row() {
        return row;
    }

    /** The line of the label, for an editor at its end. */
    protected final Composite head() {
        return head;
    }

    protected final FormScope scope() {
        return scope;
    }

    protected final SettingSpec spec() {
        return spec;
    }

    /** Writes a value into the document; {@code null} for the default. */
    protected final void set(SettingValue value) {
        scope.values().set(spec, value);
        relayout();
    }

    /** Takes up what has just been written, and makes room for it. */
    protected final void relayout() {
        if (!row.isDisposed() && refresh()) {
            ScrollPane.relayout(row);
        }
    }

    /** Says under the field that what was typed is wrong, or no longer. */
    protected final void fault(Optional<String> sentence) {
        if (foot != null && !sentence.equals(fault)) {
            fault = sentence;
            SettingValue value = scope.values().get(spec);
            if (showRemarks(collect(enabled(), value))) {
                ScrollPane.relayout(row);
            }
        }
    }

    /** Marks an editor as that of this setting and lets it fill the width. */
    protected final <C extends Control> C place(C editor) {
        editor.setData(SETTING, scope.values().path(spec));
        editor.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return editor;
    }

    /** Help in words, with the range of numbers. */
    protected final String help() {
        String range = Numbers.range(spec);
        return range.isEmpty() ? spec.about() : (spec.about() + " " + Messages.get("help.range", range)).strip();
    }

    private List<Remark> collect(boolean enabled, SettingValue value) {
        List<Remark> all = new ArrayList<>();
        fault.ifPresent(sentence -> all.add(new Remark(Severity.ERROR, sentence)));
        if (!enabled) {
            all.add(new Remark(Severity.INFO, Dependency.reason(scope.values(), spec)));
            return all;
        }
        scope.problems(spec).forEach(each -> all.add(new Remark(each.severity(), each.sentence())));
        if (SettingEditors.failed(spec.editor())) {
            all.add(new Remark(Severity.INFO, Messages.get("editor.failed")));
        }
        return all.isEmpty() ? remarks(value) : all;
    }

    private boolean showRemarks(List<Remark> now) {
        if (now.equals(remarks)) {
            return false;
        }
        remarks = List.copyOf(now);
        for (Control old : foot.getChildren()) {
            old.dispose();
        }
        remarks.forEach(each -> RemarkLine.add(foot, each));
        if (enabled()) {
            scope.problems(spec).forEach(each -> FixButtons.add(foot, scope.flow(), each, 1, 18));
        }
        show(foot, !remarks.isEmpty());
        return true;
    }

    private String resetHint() {
        SettingValue standard = scope.values().standard(spec);
        return standard.text().isEmpty() ? null : Messages.get("reset.hint", Numbers.shown(spec, standard.text()));
    }

    private void toggleHelp() {
        show(help, !help.getVisible());
        ScrollPane.relayout(row);
    }

    /** Shows or hides a part; answers whether that changes anything. */
    static boolean show(Control control, boolean visible) {
        GridData data = (GridData) control.getLayoutData();
        boolean changed = data.exclude == visible;
        control.setVisible(visible);
        data.exclude = !visible;
        return changed;
    }

    /** A grid without margins. */
    static GridLayout plain(int columns, int spacing) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = spacing;
        layout.verticalSpacing = spacing;
        return layout;
    }
}
