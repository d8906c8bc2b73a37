// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;
import org.stitchbird.weka.train.WekaLearner;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.KernelFilter;

/** A program that lets one algorithm work on so many rows, and says whether the memory was enough. */
public final class GrowthProgram {
    static final int COLUMNS = 4;

    private GrowthProgram() {
    }

    /** The arguments are the id of an algorithm and the number of rows. */
    public static void main(String[] arguments) throws Exception {
        Table table = table(Integer.parseInt(arguments[1]));
        try {
            if (arguments[0].startsWith("weka.filter.")) {
                Instances rows = WekaTables.instances(table);
                Filter filter = new KernelFilter();
                filter.setInputFormat(rows);
                Filter.useFilter(rows, filter);
            } else {
                new WekaLearner("", new Recipe(arguments[0], Map.of()), WekaPreparation.NONE).train(table,
                        Progress.NONE);
            }
            System.out.println("enough");
        } catch (OutOfMemoryError e) {
            System.out.println("too little");
        }
    }

    /** Numbers by chance, the last column the target. */
    static Table table(int rows) {
        Random random = new Random(1);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(Columns.numbers(ColumnSpec.number("c" + i),
                    IntStream.range(0, rows).mapToDouble(row -> random.nextGaussian()).toArray()));
        }
        return Table.of(columns, "c" + (COLUMNS - 1));
    }
}
