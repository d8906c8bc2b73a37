// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.forecast;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.TableSize;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.text.Numbers;

/**
 * The memory that a run of a node needs at least, where it is more than there is.
 *
 * @param name the node's name
 * @param growth what makes it large
 * @param size the table that makes it large
 * @param most how many bytes there can be
 */
public record Forecast(String name, Growth growth, TableSize size, long most) {
    private static final int MEGA = 20;
    private static final long GIGA = 1L << 30;

    /**
     * Looks at a node that is about to run.
     *
     * @param tables the sizes of the tables that arrive, as far as they are known
     * @param learners the learners that arrive
     * @return empty when the run can fit as far as can be told
     */
    public static Optional<Forecast> of(GraphNode node, Settings settings, Collection<TableSize> tables,
            Collection<Learner> learners) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Growth own = own(node, settings);
        // One after the other: several at a time may need more, and then there is no saying what fits.
        Growth training = learners.stream().flatMap(learner -> learner.growth().stream())
                .max(Comparator.comparingLong(growth -> most(growth, tables))).orElse(Growth.NONE);
        Growth all = own.plus(training);
        TableSize largest = tables.stream().max(Comparator.comparingLong(all::bytes)).orElseThrow();
        Forecast forecast = new Forecast(node.name(), all, largest, Memory.heap());
        return forecast.needed() > forecast.most ? Optional.of(forecast) : Optional.empty();
    }

    /** The size that a table of so many rows will have, in memory or in a file. */
    public static TableSize size(long rows, Schema schema) {
        return TableSize.of(rows, schema, !Memory.holds(rows * schema.size() * Double.BYTES));
    }

    private static long most(Growth growth, Collection<TableSize> tables) {
        return tables.stream().mapToLong(growth::bytes).max().orElse(0);
    }

    /** Third parties' code: whatever it throws must not cost more than its forecast. */
    private static Growth own(GraphNode node, Settings settings) {
        try {
            return node.type().growth(settings);
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "The forecast of " + node.typeId()
                    + " failed", e);
            return Growth.NONE;
        }
    }

    /** The bytes that it needs at least. */
    public long needed() {
        return growth.bytes(size);
    }

    /** So many rows of the table would fit; 0 when no number of them does. */
    public long rowsThatFit() {
        long fits = 0;
        long tooMany = size.rows();
        while (tooMany - fits > 1) {
            long middle = (fits + tooMany) / 2;
            if (growth.bytes(size.withRows(middle)) <= most) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    /** Why it is not run, and what to do, for people. */
    public String sentence() {
        Locale locale = Locale.getDefault();
        // The memory of a worker is a choice in the workbench.
        String key = Boolean.getBoolean("stitchbird.worker") ? "forecast.memory.worker" : "forecast.memory";
        return Messages.text(key, name, Numbers.whole(size.rows(), locale), amount(needed()), amount(most),
                Numbers.whole(rowsThatFit(), locale));
    }

    /** Bytes in the unit in which people count so many. */
    private static String amount(long bytes) {
        Locale locale = Locale.getDefault();
        return bytes >= GIGA ? Messages.text("amount.giga", Numbers.whole(Math.round((double) bytes / GIGA), locale))
                : Messages.text("amount.mega", Numbers.whole((bytes >> MEGA) + 1, locale));
    }
}
