// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.Locale;
import weka.classifiers.Classifier;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.converters.CSVLoader;

/**
 * Asks a model in its own process, row by row, on one thread. On each line of the standard input it measures once more
 * and prints rows a second. Arguments: the model, a CSV file whose last column is the target, and seconds.
 */
public final class PlainWeka {
    private PlainWeka() {
    }

    public static void main(String[] arguments) throws Exception {
        Classifier model = (Classifier) SerializationHelper.read(arguments[0]);
        CSVLoader loader = new CSVLoader();
        loader.setSource(new java.io.File(arguments[1]));
        Instances rows = loader.getDataSet();
        rows.setClassIndex(rows.numAttributes() - 1);
        double sum = 0;
        while (System.in.read() >= 0) {
            long start = System.nanoTime();
            long end = start + Integer.parseInt(arguments[2]) * 1_000_000_000L;
            long count = 0;
            while (System.nanoTime() < end) {
                for (Instance row : rows) {
                    sum += model.distributionForInstance(row)[0];
                }
                count += rows.size();
            }
            System.out.printf(Locale.ROOT, "%.1f%n", count / ((System.nanoTime() - start) / 1e9));
        }
        System.err.print(sum > 0 ? "" : " ");
    }
}
