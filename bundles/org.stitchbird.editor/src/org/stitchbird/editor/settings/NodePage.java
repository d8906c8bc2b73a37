// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.about.AboutType;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** One node: its name, what it is good for, its settings, its result and its problems. */
final class NodePage extends Page {
    private final Node node;
    private final TextEntry name;
    private final Form form;
    private final Optional<Fold> options;
    private final Drawn divider;
    private final ResultPart results;
    private final ProblemPart problems;

    NodePage(Composite body, OpenFlow flow, Node node, NodeSpec spec) {
        super(body, flow);
        this.node = node;
        name = name(flow, node, spec);
        if (!spec.about().isEmpty()) {
            remark(spec.about());
        }
        AboutType.link(body, spec);
        Composite inside = wide(Themed.composite(body, Field.plain(1, 0)));
        NodeValues values = new NodeValues(flow, node, spec);
        form = new Form(inside, new FormScope(flow, node, values, entries()), spec.id());
        options = options(values);
        divider = divider();
        results = new ResultPart(body, flow, node, spec);
        problems = new ProblemPart(body, flow, this::elsewhere, false);
    }

    private TextEntry name(OpenFlow flow, Node node, NodeSpec spec) {
        TextField title = wide(new TextField(body(), 1));
        title.text().setFont(Fonts.TITLE.on(body().getDisplay()));
        title.text().setMessage(spec.name());
        title.setQuiet();
        title.describe(Messages.get("name"), null);
        title.setData(Field.SETTING, "name");
        return entry(title, text -> Optional.empty(), text -> {
            if (node.eContainer() != null && !text.strip().equals(flow.nameOf(node))) {
                String own = text.isBlank() || text.strip().equals(spec.name()) ? null : text.strip();
                flow.edit(Messages.get("edit.rename"), () -> FlowEdits.rename(node, own));
            }
            refreshName();
        }, fault -> { });
    }

    /** The settings as one text, for types whose library has such a text. */
    private Optional<Fold> options(NodeValues values) {
        return flow().types().find(node.getType()).flatMap(NodeType::settingsText).map(text -> {
            Fold fold = new Fold(body(), "options", 0, false, inside -> new OptionsPart(inside, values, text));
            fold.setText(text.name());
            return fold;
        });
    }

    private void refreshName() {
        name.show(flow().nameOf(node));
    }

    @Override
    boolean refresh() {
        refreshName();
        boolean moved = form.refresh();
        moved |= options.isPresent() && options.get().refresh();
        moved |= results.refresh();
        moved |= problems.refresh();
        moved |= Field.show(divider, results.visible() || problems.visible());
        return moved;
    }

    /** The problems that do not stand under their field already. */
    private List<Problem> elsewhere() {
        return flow().report().of(node.getId()).stream()
                .filter(each -> each.place() != Problem.Place.SETTING || !form.shows(each.name())).toList();
    }
}
