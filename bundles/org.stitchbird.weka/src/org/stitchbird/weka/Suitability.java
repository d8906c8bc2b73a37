// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.CellFacts;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Says in sentences for people why data do not suit one of Weka's algorithms.
 *
 * <p>Weka tests the same things, but stops at the first and speaks of attributes and classes.
 */
public final class Suitability {
    private static final List<Capability> TARGETS = List.of(Capability.NOMINAL_CLASS, Capability.BINARY_CLASS,
            Capability.UNARY_CLASS, Capability.EMPTY_NOMINAL_CLASS, Capability.NUMERIC_CLASS, Capability.DATE_CLASS,
            Capability.STRING_CLASS);

    private Suitability() {
    }

    /** All that can be said from the columns alone; empty when they suit. */
    public static List<Misfit> ofColumns(Capabilities able, Instances header) {
        List<Misfit> misfits = new ArrayList<>();
        if (!able.doNotCheckCapabilities()) {
            target(able, header).ifPresent(misfits::add);
            attributes(able, header, misfits);
        }
        return misfits;
    }

    /** What can be said of the target from the columns alone; empty when it suits. */
    public static Optional<Misfit> target(Capabilities able, Instances header) {
        if (able.doNotCheckCapabilities()) {
            return Optional.empty();
        }
        if (header.classIndex() < 0) {
            return able.handles(Capability.NO_CLASS) ? Optional.empty() : Optional.of(Misfit.noTarget());
        }
        Attribute target = header.classAttribute();
        if (able.handles(Capability.NO_CLASS) || able.test(target, true)) {
            return Optional.empty();
        }
        return Optional.of(Misfit.of("target." + unfit(able, target), target.name(), target.numValues()));
    }

    private static String unfit(Capabilities able, Attribute target) {
        if (TARGETS.stream().noneMatch(able::handles)) {
            return "unwanted";
        }
        boolean labels = able.handles(Capability.NOMINAL_CLASS) || able.handles(Capability.BINARY_CLASS);
        return switch (target.type()) {
            case Attribute.NUMERIC -> "number";
            case Attribute.STRING -> "text";
            case Attribute.DATE -> "time";
            default -> !labels ? "category" : target.numValues() < 2 ? "oneLabel" : "manyLabels";
        };
    }

    private static void attributes(Capabilities able, Instances header, List<Misfit> misfits) {
        Map<Unfit, List<String>> unfit = new EnumMap<>(Unfit.class);
        int seen = 0;
        for (int i = 0; i < header.numAttributes(); i++) {
            if (i != header.classIndex()) {
                seen++;
                Attribute attribute = header.attribute(i);
                if (!able.test(attribute, false)) {
                    unfit.computeIfAbsent(Unfit.of(attribute), kind -> new ArrayList<>()).add(attribute.name());
                }
            }
        }
        if (seen == 0) {
            misfits.add(new Misfit("columns.none", List.of(), Messages.get("columns.none")));
        }
        unfit.forEach((kind, names) -> misfits.add(Misfit.of("columns." + kind, names)));
    }

    /**
     * What the known facts of the cells add; empty when they suit as far as is known.
     *
     * @param missing the columns that have missing cells when they reach the algorithm, without the target
     * @param facts what is known of the cells of the table
     */
    public static List<Misfit> ofFacts(Capabilities able, Instances header, List<String> missing, CellFacts facts) {
        List<Misfit> misfits = new ArrayList<>();
        if (able.doNotCheckCapabilities()) {
            return misfits;
        }
        if (!missing.isEmpty() && !able.handles(Capability.MISSING_VALUES)) {
            misfits.add(Misfit.of("columns.missing", missing));
        }
        String target = header.classIndex() < 0 ? null : header.classAttribute().name();
        int unknown = target == null ? 0 : facts.missing().getOrDefault(target, 0);
        int known = facts.rows() - unknown;
        if (facts.rows() > 0 && known == 0) {
            misfits.add(Misfit.of("target.allMissing", target));
        } else if (unknown > 0 && !able.handles(Capability.MISSING_CLASS_VALUES)) {
            misfits.add(Misfit.of("target.missing", target, unknown));
        } else if (facts.rows() >= 0 && known < able.getMinimumNumberInstances()) {
            misfits.add(new Misfit("rows.few", List.of(),
                    Messages.get("rows.few", able.getMinimumNumberInstances(), known)));
        }
        return misfits;
    }

    /** The columns with missing cells that it cannot take; empty when they suit. */
    public static List<String> ofCells(Capabilities able, Instances rows) {
        if (able.doNotCheckCapabilities() || able.handles(Capability.MISSING_VALUES)) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < rows.numAttributes(); i++) {
            if (i != rows.classIndex() && rows.attributeStats(i).missingCount > 0) {
                missing.add(rows.attribute(i).name());
            }
        }
        return missing.isEmpty() ? List.of() : List.of(Messages.get("columns.missing", Messages.names(missing)));
    }

    /** What the rows add for a learner: missing cells that it cannot take, and too few rows; empty when they suit. */
    public static List<String> ofRows(Capabilities able, Instances rows) {
        List<String> problems = new ArrayList<>(ofTarget(able, rows));
        if (!rows.isEmpty()) {
            problems.addAll(ofCells(able, rows));
        }
        return problems;
    }

    /** Why there are too few rows with a target to learn from; empty when there are enough. */
    public static List<String> ofTarget(Capabilities able, Instances rows) {
        boolean supervised = rows.classIndex() >= 0;
        int known = supervised ? (int) rows.stream().filter(row -> !row.classIsMissing()).count() : rows.size();
        if (rows.isEmpty()) {
            return List.of(Messages.get("rows.none"));
        } else if (known == 0) {
            return List.of(Messages.get("target.allMissing", rows.classAttribute().name()));
        } else if (able.doNotCheckCapabilities()) {
            return List.of();
        } else if (supervised && known < rows.size() && !able.handles(Capability.MISSING_CLASS_VALUES)) {
            return List.of(Messages.get("target.missing", rows.classAttribute().name(), rows.size() - known));
        } else if (known < able.getMinimumNumberInstances()) {
            return List.of(Messages.get("rows.few", able.getMinimumNumberInstances(), known));
        }
        return List.of();
    }

    /** The number of labels that occur in a nominal target. */
    public static long labelsThatOccur(Instances rows) {
        return rows.stream().filter(row -> !row.classIsMissing()).mapToDouble(Instance::classValue).distinct().count();
    }

    /** Kinds of columns that an algorithm may refuse; the name is the end of the message's key. */
    private enum Unfit {
        number, category, empty, text, time, relation;

        static Unfit of(Attribute attribute) {
            return switch (attribute.type()) {
                case Attribute.NUMERIC -> number;
                case Attribute.NOMINAL -> attribute.numValues() == 0 ? empty : category;
                case Attribute.STRING -> text;
                case Attribute.DATE -> time;
                default -> relation;
            };
        }
    }
}
