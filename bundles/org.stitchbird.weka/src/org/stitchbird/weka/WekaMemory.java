// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.stored.Memory;

/** Whether the rows of a table can be in memory as Weka wants them. */
public final class WekaMemory {
    /** A row and its copy, besides the cells. */
    static final int ROW = 96;

    private WekaMemory() {
    }

    /** About how many bytes the rows take. */
    public static long bytes(Table table) {
        return WekaGrowth.ROWS.bytes(TableSize.of(table.rows(), table.schema(), false));
    }

    /** Whether they fit; a table that is in memory itself is not refused. */
    public static boolean admits(Table table) {
        return !table.stored() || Memory.admits(bytes(table));
    }

    /**
     * Refuses a table that does not fit.
     *
     * @throws NodeFailure if that is so, with what to do
     */
    static void require(Table table) throws NodeFailure {
        if (!admits(table)) {
            throw new NodeFailure(Messages.get("memory.whole", table.rows(), megabytes(bytes(table)),
                    megabytes(Memory.most())));
        }
    }

    /** A number of bytes in megabytes, rounded up. */
    public static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
