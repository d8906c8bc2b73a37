// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Framed;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.plugins.Earlier;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.plugins.PlugInList.Line;
import org.stitchbird.workbench.plugins.PlugInList.Mark;
import org.stitchbird.workbench.text.Messages;

/** What is installed: a list, and beside it all about the chosen plug-in and what can be done with it. */
final class InstalledPage extends Composite {
    private static final int LIST = 290;
    private final PlugInCare care;
    private final StackLayout stack = new StackLayout();
    private final Composite both;
    private final Hint nothing;
    private final PlugInList list;
    private final PlugInPart part;
    private final Link back;
    private final Paragraph said;

    InstalledPage(Composite parent, PlugInCare care, Runnable install) {
        super(parent, SWT.NONE);
        this.care = care;
        Themed.ground(this, Theme::panel);
        setLayout(plain(1));
        Composite body = Themed.composite(this, stack);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        nothing = new Hint(body, Messages.text("plugins.none", folder(care)), Messages.text("plugins.none.install"),
                install);
        both = Themed.composite(body, plain(2));
        Framed frame = new Framed(both);
        GridData left = new GridData(SWT.FILL, SWT.FILL, false, true);
        left.widthHint = LIST;
        frame.setLayoutData(left);
        list = new PlugInList(frame, Messages.text("plugins.installed"), this::choose);
        part = new PlugInPart(both, care, this::say);
        part.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        said = Paragraph.of(this, Fonts.BODY, Theme::error, "");
        said.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        back = new Link(this, Fonts.BODY, "", this::goBack);
        back.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Runnable end = care.onChange(this::refresh);
        addDisposeListener(event -> end.run());
        refresh();
    }

    private static GridLayout plain(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 6;
        return layout;
    }

    private static String folder(PlugInCare care) {
        return care.home().isNone() ? "" : care.home().dropins().toString();
    }

    /** Chooses the plug-in of that id. */
    void select(String id) {
        list.choose(id);
    }

    private void refresh() {
        List<PlugIn> all = care.known();
        stack.topControl = all.isEmpty() ? nothing : both;
        stack.topControl.getParent().layout();
        list.show(all.stream().map(this::line).toList());
        List<Earlier> earlier = care.home().isNone() ? List.of() : care.home().history();
        back.setVisible(!earlier.isEmpty());
        if (!earlier.isEmpty()) {
            back.setText(Messages.text("plugins.back"));
            back.setToolTipText(Messages.text("plugins.back.until", DateTimeFormatter
                    .ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
                    .format(earlier.getFirst().until())));
        }
        layout();
    }

    private Line line(PlugIn plugIn) {
        Mark mark = care.trouble(plugIn.id()).isPresent() ? Mark.BAD : switch (plugIn.state()) {
            case ON -> Mark.GOOD;
            case OFF, NEW -> Mark.CALM;
            case REFUSED -> Mark.BAD;
        };
        return new Line(plugIn.id(), plugIn.name(),
                Messages.text("plugins.line", plugIn.version(), PlugInPart.state(plugIn, care)), mark);
    }

    private void choose(String id) {
        part.show(Optional.ofNullable(id).flatMap(care::known).orElse(null));
    }

    private void goBack() {
        say("");
        care.perform(home -> home.back(), this::say);
    }

    private void say(String sentence) {
        if (!isDisposed()) {
            said.setText(sentence == null ? "" : sentence);
            layout();
        }
    }

    @Override
    public boolean setFocus() {
        return list.setFocus();
    }
}
