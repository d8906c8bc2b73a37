// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.model.flow.Node;

/** Several nodes: how many, and a way to each. */
final class ManyPage extends Page {
    ManyPage(Composite body, OpenFlow flow, List<Node> nodes) {
        super(body, flow);
        title(Messages.get("many.title", nodes.size()));
        remark(Messages.get("many.about"));
        Composite list = wide(Themed.composite(body, Field.plain(1, 2)));
        nodes.forEach(node -> new Link(list, Fonts.BODY, flow.nameOf(node), () -> flow.reveal(node.getId())));
    }

    @Override
    boolean refresh() {
        return false;
    }
}
