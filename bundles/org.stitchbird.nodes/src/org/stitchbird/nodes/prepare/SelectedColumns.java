// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.prepare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.scoring.Steps;

/**
 * Keeps the same columns of rows that come later; a target need not come with them.
 *
 * @param kept the columns that stayed
 */
record SelectedColumns(Schema kept) implements Fitted {
    @Override
    public Table apply(Table rows) {
        return rows.select(kept.names().stream().filter(name -> !name.equals(kept.targetName())
                || rows.schema().indexOf(name) >= 0).toList());
    }

    @Override
    public Optional<Steps> steps() {
        List<ColumnSpec> columns = kept.columns().stream().filter(column -> !column.name().equals(kept.targetName()))
                .filter(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.CATEGORY).toList();
        return Optional.of(new Steps(columns, List.of(), IntStream.range(0, columns.size())
                .mapToObj(at -> new Steps.Leaving(columns.get(at), at)).toList()));
    }
}
