// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.SettingsText;

/** All settings of a node as the one text of the library behind it: to copy, and to change or paste and apply. */
final class OptionsPart implements Fold.Inside {
    private static final int LINES = 3;
    private static final int MOST_LINES = 12;
    private final NodeValues values;
    private final FormScope scope;
    private final SettingsText text;
    private final TextField field;
    private final PushButton apply;
    private final Link back;
    private final Composite foot;
    private Object known;
    private String written = "";
    private List<String> lost = List.of();
    private List<Remark> remarks = List.of();
    private boolean showing;

    OptionsPart(Composite parent, NodeValues values, SettingsText text) {
        this.values = values;
        this.text = text;
        scope = new FormScope(values.flow(), values.node(), values, List.of());
        Composite body = Themed.composite(parent, Field.plain(1, 6));
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field = new TextField(body, LINES);
        field.growTo(MOST_LINES);
        field.setData(Field.SETTING, "options");
        field.describe(text.name(), null);
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field.text().addListener(SWT.Modify, event -> modified());
        field.text().addListener(SWT.KeyDown, this::key);
        Composite tools = Themed.composite(body, Field.plain(3, 6));
        tools.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        apply = new PushButton(tools, Messages.get("options.apply"), this::apply);
        apply.setEnabled(false);
        new PushButton(tools, Messages.get("options.copy"), this::copy);
        back = new Link(tools, Fonts.REMARK, Messages.get("options.back"), this::restore);
        back.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
        back.setVisible(false);
        foot = Themed.composite(body, Field.plain(1, 2));
        foot.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Field.show(foot, false);
    }

    @Override
    public boolean shows(String setting) {
        return false;
    }

    @Override
    public boolean refresh() {
        List<Object> now = List.of(values.stored(), columns());
        if (now.equals(known)) {
            return false;
        }
        known = now;
        boolean edited = edited();
        boolean moved = write();
        if (edited || field.text().getText().equals(written)) {
            return moved;
        }
        restore();
        return true;
    }

    /** Writes the settings as text; where they cannot be written says why. */
    private boolean write() {
        try {
            written = text.write(values.settings(), columns());
            lost = text.lost(values.settings(), columns());
            return tell(lost.isEmpty() ? List.of()
                    : List.of(new Remark(Severity.INFO, Messages.get("options.lost", labels(lost)))));
        } catch (NodeFailure e) {
            written = "";
            lost = List.of();
            return tell(List.of(new Remark(Severity.WARNING, e.getMessage())));
        }
    }

    private Optional<Schema> columns() {
        NodeSpec spec = values.spec();
        return spec.inputs().stream().filter(port -> port.kind().equals(Kind.TABLE)).map(Port::name).findFirst()
                .flatMap(port -> scope.arriving(port).or(() -> scope.nearest(port, schema -> true)));
    }

    /** Takes over what the text says as one step; a text that is refused changes nothing. */
    void apply() {
        Map<String, SettingValue> read;
        try {
            read = text.read(field.text().getText().replaceAll("\\s+", " ").strip(), columns());
        } catch (NodeFailure e) {
            tell(List.of(new Remark(Severity.ERROR, e.getMessage())));
            ScrollPane.relayout(foot);
            return;
        }
        // What the text cannot hold is none of its business.
        List<String> held = text.settings().stream().filter(name -> !lost.contains(name)).toList();
        known = null;
        showing = true;
        values.replace(held, read, Messages.get("options.edit", text.name()));
        showing = false;
        write();
        restore();
        ScrollPane.relayout(foot);
    }

    private void copy() {
        if (field.text().getText().isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(field.getDisplay());
        clipboard.setContents(new Object[] {field.text().getText()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void restore() {
        field.text().setText(written);
        modified();
    }

    private boolean edited() {
        return !showing && !field.text().getText().equals(written);
    }

    private void modified() {
        int height = field.computeSize(field.getSize().x, SWT.DEFAULT).y;
        if (field.getSize().x > 0 && height != field.getSize().y) {
            ScrollPane.relayout(field);
        }
        boolean now = !field.text().getText().equals(written);
        apply.setEnabled(now && !field.text().getText().isBlank());
        back.setVisible(now);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC && edited()) {
            event.doit = false;
            restore();
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && apply.isEnabled()) {
            event.doit = false;
            apply();
        }
    }

    private String labels(List<String> names) {
        return values.specs().stream().filter(spec -> names.contains(spec.name())).map(SettingSpec::label)
                .collect(Collectors.joining(", "));
    }

    private boolean tell(List<Remark> now) {
        if (now.equals(remarks)) {
            return false;
        }
        remarks = now;
        for (Control old : foot.getChildren()) {
            old.dispose();
        }
        now.forEach(each -> RemarkLine.add(foot, each));
        Field.show(foot, !now.isEmpty());
        return true;
    }
}
