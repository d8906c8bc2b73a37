// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;

/** The flow itself, shown while nothing is selected: title, description, seed and all problems. */
final class FlowPage extends Page {
    private static final SettingSpec SEED = SettingSpec.integer("seed", 1).label(Messages.get("flow.seed"));
    private final Paragraph heading;
    private final TextEntry title;
    private final TextEntry description;
    private final TextEntry seed;
    private final Drawn divider;
    private final ProblemPart problems;

    FlowPage(Composite body, OpenFlow open) {
        super(body, open);
        Flow flow = open.flow();
        heading = title(name());
        remark(Messages.get("flow.about"));
        title = field("flow.title", Messages.get("flow.title"), "", 1, text -> Optional.empty(),
                text -> edit("edit.title", text, flow.getTitle(), () -> FlowEdits.setTitle(flow, text)));
        description = field("flow.description", Messages.get("flow.description"),
                Messages.get("flow.description.hint"), 4, text -> Optional.empty(),
                text -> edit("edit.description", text, flow.getDescription(),
                        () -> FlowEdits.setDescription(flow, text.replace("\r\n", "\n"))));
        seed = field("flow.seed", Messages.get("flow.seed"), Messages.get("flow.seed.hint"), 1,
                text -> text.isBlank() ? Optional.empty() : Numbers.fault(SEED, text), this::commitSeed);
        remark(Messages.get("flow.seed.help"));
        divider = divider();
        problems = new ProblemPart(body, open, () -> open.report().problems(), true);
    }

    @Override
    boolean refresh() {
        Flow flow = flow().flow();
        boolean moved = !heading.text().equals(name());
        heading.setText(name());
        title.show(flow.getTitle());
        description.show(flow.getDescription());
        seed.show(flow.getSeed() == null ? "" : flow.getSeed().toString());
        moved |= problems.refresh();
        return Field.show(divider, problems.visible()) || moved;
    }

    private String name() {
        String own = flow().flow().getTitle();
        return own.isBlank() ? flow().title() : own;
    }

    private void commitSeed(String text) {
        Long number = text.isBlank() ? null : Long.valueOf(text.strip().replaceFirst("^\\+", ""));
        Flow flow = flow().flow();
        edit("edit.seed", String.valueOf(number), String.valueOf(flow.getSeed()),
                () -> FlowEdits.setSeed(flow, number));
    }

    private void edit(String label, String now, String before, Runnable edit) {
        if (!now.equals(before)) {
            flow().edit(Messages.get(label), edit);
        }
        refresh();
    }
}
