// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Schema;

/**
 * What can be told of a result without its rows.
 *
 * @param port the output, or the name under which it was shown
 * @param kind the id of its kind
 * @param line one short line, such as "150 rows × 5"
 * @param name the name of a learner, preparation or model, or {@code null}
 * @param rows the rows of a table, or -1
 * @param schema the columns of a table, or those that a model was trained on, or {@code null}
 * @param evaluation an evaluation, or {@code null}
 * @param text a report, or a model in words, or {@code null}
 */
public record ResultInfo(String port, String kind, String line, String name, int rows, Schema schema,
        Evaluation evaluation, String text) implements Serializable {
}
