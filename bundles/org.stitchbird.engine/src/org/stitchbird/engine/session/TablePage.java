// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import java.util.List;
import org.stitchbird.engine.data.Schema;

/**
 * Some rows of a table as text.
 *
 * @param schema the columns
 * @param rows how many rows the table has in all
 * @param first the number of the first row here, counted from 0
 * @param cells row by row, the cells as text; {@code null} for a missing one
 */
public record TablePage(Schema schema, int rows, int first, List<List<String>> cells) implements Serializable {
}
