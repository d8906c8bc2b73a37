// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.PlugInDesk;
import org.stitchbird.editor.PlugInDesk.Missing;
import org.stitchbird.editor.Way;
import org.stitchbird.editor.widgets.ChoiceButton;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/** A node whose type is not installed: which one is missing, and its settings as they are stored. */
final class UnknownPage extends Page {
    private static final int INDENT = 14;
    private final Node node;
    private final Paragraph about;
    private final Composite help;
    private final Composite list;
    private Missing missing;
    private String shown;

    UnknownPage(Composite body, OpenFlow flow, Node node) {
        super(body, flow);
        this.node = node;
        title(flow.nameOf(node));
        heading(Messages.get("unknown.title"));
        if (node.getComment() != null) {
            remark(node.getComment());
        }
        about = remark("");
        help = wide(Themed.composite(body, Field.plain(1, 0)));
        divider();
        heading(Messages.get("unknown.settings"));
        list = wide(Themed.composite(body, Field.plain(1, 2)));
    }

    @Override
    boolean refresh() {
        boolean moved = refreshMissing();
        String now = text(node.getSettings(), 0);
        if (now.equals(shown)) {
            return moved;
        }
        shown = now;
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        if (node.getSettings().isEmpty()) {
            wide(Paragraph.of(list, Fonts.REMARK, Theme::muted, Messages.get("unknown.none")));
        }
        add(node.getSettings(), 0);
        return true;
    }

    /** Which plug-in is missing, why, and a button that helps; an answer may change while the page is open. */
    private boolean refreshMissing() {
        Missing now = PlugInDesk.now().missing(node);
        if (now.equals(missing)) {
            return false;
        }
        missing = now;
        about.setText(now.sentence() == null ? Messages.get("unknown.about", node.getType())
                : Messages.get("unknown.missing", now.sentence(), node.getType()));
        for (Control old : help.getChildren()) {
            old.dispose();
        }
        Optional<Way> way = Way.plugIn(node);
        Field.show(help, way.isPresent());
        way.ifPresent(each -> new ChoiceButton(help, each.label(), true, each.action())
                .setLayoutData(new GridData(SWT.LEFT, SWT.TOP, true, false)));
        return true;
    }

    private void add(List<Setting> settings, int depth) {
        for (Setting setting : settings) {
            Paragraph line = wide(Paragraph.of(list, Fonts.BODY, Theme::text, line(setting)));
            ((GridData) line.getLayoutData()).horizontalIndent = depth * INDENT;
            add(setting.getSettings(), depth + 1);
        }
    }

    private static String line(Setting setting) {
        if (SettingTree.ITEM.equals(setting.getName()) && setting.getValue() != null) {
            return "• " + setting.getValue();
        }
        return setting.getName() + ": " + (setting.getValue() != null ? setting.getValue()
                : Messages.get("unknown.items", setting.getSettings().size()));
    }

    private static String text(List<Setting> settings, int depth) {
        StringBuilder text = new StringBuilder();
        settings.forEach(each -> text.append(depth).append(line(each)).append('\n')
                .append(text(each.getSettings(), depth + 1)));
        return text.toString();
    }
}
