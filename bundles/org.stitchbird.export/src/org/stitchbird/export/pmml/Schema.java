// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.scoring.Predictor;

/**
 * Writes what models are told of their fields.
 *
 * @param fields the fields of the document
 * @param target the field that is predicted; empty for clusters
 */
record Schema(Fields fields, String target) {
    /** The columns that a model needs, and what it predicts. */
    void write(Xml xml, Predictor predictor) {
        write(xml, fields.columns(predictor), List.of());
    }

    /** Those columns, fields that other models have handed out, and what it predicts. */
    void write(Xml xml, List<ColumnSpec> columns, List<String> handedOut) {
        xml.open("MiningSchema");
        for (ColumnSpec column : columns) {
            xml.empty("MiningField", "name", column.name(), "invalidValueTreatment",
                    column.type() == ColumnType.CATEGORY ? "asMissing" : null);
        }
        handedOut.forEach(name -> xml.empty("MiningField", "name", name));
        if (!target.isEmpty()) {
            xml.empty("MiningField", "name", target, "usageType", "target");
        }
        xml.close("MiningSchema");
    }
}
