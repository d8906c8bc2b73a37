// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Tables as Weka's instances and back.
 *
 * <p>NUMBER is numeric, CATEGORY nominal with its labels in their order, TEXT string, TIME date; a missing cell is a
 * missing value, the target is the class.
 */
public final class WekaTables {
    /** Stand in for labels that are not known before the run; two, because every learner of labels takes two. */
    private static final List<String> UNKNOWN = List.of("label not known yet 1", "label not known yet 2");
    private static final Map<Table, SoftReference<Instances>> CACHE = new WeakHashMap<>();

    static {
        WekaStart.quietly();
    }

    private WekaTables() {
    }

    /**
     * The rows of a table; the caller may do with them as it likes.
     *
     * <p>Made once for each table while memory lasts: what is handed out is a copy whose rows share their cells
     * until one of them is written to.
     *
     * @throws NodeFailure if the table is stored and its rows do not fit in memory
     */
    public static Instances instances(Table table) throws NodeFailure {
        WekaMemory.require(table);
        synchronized (CACHE) {
            SoftReference<Instances> kept = CACHE.get(table);
            Instances rows = kept == null ? null : kept.get();
            if (rows == null) {
                rows = convert(table);
                CACHE.put(table, new SoftReference<>(rows));
            }
            return new Instances(rows);
        }
    }

    /** The columns of a schema without rows; categories with no known labels get two made-up ones. */
    public static Instances header(Schema schema) {
        return header(schema, 0, true);
    }

    /** The same with room for rows, and made-up labels only when that is asked for. */
    static Instances header(Schema schema, int capacity, boolean madeUp) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (ColumnSpec column : schema.columns()) {
            attributes.add(switch (column.type()) {
                case NUMBER -> new Attribute(column.name());
                case CATEGORY -> new Attribute(column.name(),
                        madeUp && column.labels().isEmpty() ? UNKNOWN : column.labels());
                case TEXT -> new Attribute(column.name(), (List<String>) null);
                case TIME -> new Attribute(column.name(), "yyyy-MM-dd'T'HH:mm:ss");
            });
        }
        Instances header = new Instances("table", attributes, capacity);
        header.setClassIndex(schema.targetName() == null ? -1 : schema.indexOf(schema.targetName()));
        return header;
    }

    private static Instances convert(Table table) {
        Instances rows = header(table.schema(), table.rows(), false);
        WekaCells.add(table, rows);
        return rows;
    }

    /**
     * The rows as a table, with the class as target.
     *
     * @throws NodeFailure if a table cannot hold them: an attribute is relational, or one or a row has a weight
     */
    public static Table table(Instances rows) throws NodeFailure {
        Schema schema = schema(rows);
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).weight() != 1) {
                throw new NodeFailure(Messages.get("table.weight", r + 1));
            }
        }
        return Table.of(WekaCells.columns(rows, schema), schema.targetName());
    }

    /**
     * The columns as a schema, with the class as target.
     *
     * @throws NodeFailure if an attribute is relational or has a weight
     */
    public static Schema schema(Instances header) throws NodeFailure {
        List<ColumnSpec> columns = new ArrayList<>();
        for (int i = 0; i < header.numAttributes(); i++) {
            Attribute attribute = header.attribute(i);
            if (attribute.weight() != 1) {
                throw new NodeFailure(Messages.get("table.columnWeight", attribute.name()));
            }
            columns.add(switch (attribute.type()) {
                case Attribute.NUMERIC -> ColumnSpec.number(attribute.name());
                case Attribute.NOMINAL -> ColumnSpec.category(attribute.name(), labels(attribute));
                case Attribute.STRING -> ColumnSpec.text(attribute.name());
                case Attribute.DATE -> ColumnSpec.time(attribute.name());
                default -> throw new NodeFailure(Messages.get("table.relational", attribute.name()));
            });
        }
        return new Schema(columns, header.classIndex() < 0 ? null : header.classAttribute().name());
    }

    private static List<String> labels(Attribute attribute) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < attribute.numValues(); i++) {
            labels.add(attribute.value(i));
        }
        return labels.equals(UNKNOWN) ? List.of() : labels;
    }
}
