// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.OpenFlow;
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
    private final Composite list;
    private String shown;

    UnknownPage(Composite body, OpenFlow flow, Node node) {
        super(body, flow);
        this.node = node;
        title(flow.nameOf(node));
        heading(Messages.get("unknown.title"));
        if (node.getComment() != null) {
            remark(node.getComment());
        }
        remark(Messages.get("unknown.about", node.getType()));
        divider();
        heading(Messages.get("unknown.settings"));
        list = wide(Themed.composite(body, Field.plain(1, 2)));
    }

    @Override
    boolean refresh() {
        String now = text(node.getSettings(), 0);
        if (now.equals(shown)) {
            return false;
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
