// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's filters, and each way to rate and select columns. */
@Component(service = NodeTypeProvider.class)
public final class FilterNodes implements NodeTypeProvider {
    private final List<NodeType> types = new ArrayList<>();

    /** Finds them in the catalogue. */
    public FilterNodes() {
        for (Scheme scheme : Schemes.all()) {
            if (scheme.node() && scheme.is("Filter")) {
                types.add(new FilterNode(scheme));
            }
        }
        types.addAll(ColumnSelectionNode.all());
    }

    @Override
    public Collection<? extends NodeType> types() {
        return Collections.unmodifiableList(types);
    }
}
