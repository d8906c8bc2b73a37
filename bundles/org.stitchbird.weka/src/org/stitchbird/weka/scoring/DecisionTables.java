// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.rules.DecisionTableHashKey;
import weka.core.Utils;

/** DecisionTable: the labels of a few columns lead, one after the other, to an entry of the table. */
final class DecisionTables {
    private static final double NO_LABEL = -1;

    /** An entry: the labels by column, {@link #NO_LABEL} for a missing one, and what it answers. */
    private record Entry(double[] labels, double[] answer) {
    }

    private final Seen seen;
    private final List<Integer> columns;
    private final Predictor otherwise;

    private DecisionTables(Seen seen, Predictor otherwise) {
        this.seen = seen;
        this.columns = seen.columns();
        this.otherwise = otherwise;
    }

    static Predictor of(Classifier trained, Seen arrived) throws NodeFailure {
        if (WekaFields.is(trained, "m_useIBk")) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "useIBk"));
        }
        Seen seen = LinearModels.after(trained, arrived, "m_disTransform", "m_delTransform");
        boolean ofLabels = WekaFields.is(trained, "m_classIsNominal");
        DecisionTables table = new DecisionTables(seen, new Predictor.Fixed(ofLabels
                ? WekaFields.get(trained, "m_classPriors", double[].class)
                : new double[] {WekaFields.number(trained, "m_majority")}));
        List<Entry> entries = new ArrayList<>();
        WekaFields.get(trained, "m_entries", Map.class).forEach((key, counts) -> entries.add(new Entry(
                table.labels((DecisionTableHashKey) key), answer((double[]) counts, ofLabels))));
        return table.answers(entries, 0);
    }

    private static double[] answer(double[] counts, boolean ofLabels) {
        if (!ofLabels) {
            return new double[] {counts[0] / counts[1]};
        }
        double[] shares = counts.clone();
        Utils.normalize(shares);
        return shares;
    }

    private double[] labels(DecisionTableHashKey key) {
        double[] values = WekaFields.get(key, "attributes", double[].class);
        boolean[] missing = WekaFields.get(key, "missing", boolean[].class);
        return columns.stream().mapToDouble(column -> missing[column] ? NO_LABEL : values[column]).toArray();
    }

    /** What entries answer that are equal in the first columns. */
    private Predictor answers(List<Entry> entries, int from) throws NodeFailure {
        if (entries == null) {
            return otherwise;
        }
        if (from == columns.size()) {
            return new Predictor.Fixed(entries.getFirst().answer());
        }
        Map<Double, List<Entry>> parted = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.labels()[from], TreeMap::new, Collectors.toList()));
        int column = columns.get(from);
        List<Branch> branches = new ArrayList<>();
        for (int label = 0; label < seen.header().attribute(column).numValues(); label++) {
            Predictor answers = answers(parted.get((double) label), from + 1);
            branches.add(answers instanceof Predictor.Tree tree ? tree.root() : new Branch.Leaf(answers));
        }
        return new Predictor.Tree(new Branch.ByLabel(seen.cell(column), branches,
                new Astray.Ends(answers(parted.get(NO_LABEL), from + 1))));
    }
}
