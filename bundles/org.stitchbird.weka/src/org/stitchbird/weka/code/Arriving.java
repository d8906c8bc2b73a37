// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;

/** What is known of what arrives at a node that becomes Java. */
final class Arriving {
    private static final String PORT = "preparation";

    private Arriving() {
    }

    /**
     * The preparation that is wired to the node; no steps without a wire.
     *
     * @throws NodeFailure if it is not known or not made of Weka's filters
     */
    static WekaPreparation preparation(JavaMethod method) throws NodeFailure {
        if (!method.wired(PORT)) {
            return WekaPreparation.NONE;
        }
        List<Shape> shapes = method.shapes(PORT);
        if (!shapes.isEmpty() && shapes.get(0) instanceof Shape.OfPreparation shape
                && shape.description() instanceof WekaPreparation ours) {
            return ours;
        }
        throw new NodeFailure(Messages.get("preparation.foreign", method.names(PORT).get(0)));
    }

    /**
     * The columns behind a preparation as Weka has them; {@code null} when they are not known, or the labels of the
     * target are not.
     */
    static Instances behind(WekaPreparation preparation, Optional<Schema> columns) throws NodeFailure {
        Instances header = columns.map(WekaTables::header).flatMap(preparation::header).orElse(null);
        return header == null || WekaTables.schema(header).target()
                .filter(target -> target.type() == ColumnType.CATEGORY && target.labels().isEmpty()).isPresent()
                ? null : header;
    }
}
