// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.List;
import org.stitchbird.engine.data.Table;

/**
 * What was found in a file.
 *
 * @param table the rows
 * @param warnings sentences on what people should know of them
 * @param whole whether all of the file was read
 */
public record CsvContent(Table table, List<String> warnings, boolean whole) {
}
