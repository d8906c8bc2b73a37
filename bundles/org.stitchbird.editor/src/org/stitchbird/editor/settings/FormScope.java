// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Optional;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.model.flow.Node;

/**
 * What the fields of a form share.
 *
 * @param flow the flow
 * @param node the node whose settings are shown, also those nested in it
 * @param values where this form reads and writes
 * @param entries all fields with text, so that what is being typed can be written at once
 */
record FormScope(OpenFlow flow, Node node, Values values, List<TextEntry> entries) {
    /** The same for a form of nested settings. */
    FormScope nested(Values inner) {
        return new FormScope(flow, node, inner, entries);
    }

    /** The problems of a setting. */
    List<Problem> problems(SettingSpec spec) {
        String path = values.path(spec);
        return flow.report().of(node.getId()).stream()
                .filter(each -> each.place() == Problem.Place.SETTING && path.equals(each.name())).toList();
    }

    /** The columns that arrive at an input, if they are known. */
    Optional<Schema> arriving(String port) {
        return flow.report().arriving(node.getId(), port);
    }

    /** The columns that leave by an output, if they are known. */
    Optional<Schema> leaving(String port) {
        Shape shape = flow.report().shapes().getOrDefault(node.getId(), java.util.Map.of()).get(port);
        return shape instanceof Shape.OfTable table ? Optional.of(table.schema()) : Optional.empty();
    }
}
