// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.WekaStart;
import org.stitchbird.weka.knowledgeflow.Flowing.Part;
import org.stitchbird.weka.knowledgeflow.Flowing.Rows;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/** Reads the steps that give tables and change them. */
final class TableSteps {
    private static final String[] ROWS = {"dataSet", "instance", "trainingSet", "testSet"};
    private static final String ARFF = "weka.core.converters.ArffLoader";

    static {
        WekaStart.quietly();
    }

    private final Reading reading;
    private final Sketch sketch;

    TableSteps(Reading reading) {
        this.reading = reading;
        sketch = reading.sketch();
    }

    /** Reads a step if it is one of those; answers whether it was. */
    boolean read(KfStep step) {
        return switch (step.type()) {
            case "Loader" -> loader(step);
            case "ClassAssigner" -> classAssigner(step);
            case "ClassValuePicker" -> classValuePicker(step);
            case "Filter" -> filter(step);
            case "TrainingSetMaker", "TestSetMaker", "InstanceStreamToBatchMaker" -> passed(step);
            case "Block", "MakeResourceIntensive", "AlterRelationName" -> {
                reading.unneeded(step);
                yield passed(step);
            }
            case "CrossValidationFoldMaker", "TrainTestSplitMaker" -> division(step);
            default -> false;
        };
    }

    private Optional<Rows> rows(KfStep step) {
        return reading.first(step, Rows.class, ROWS);
    }

    private boolean passed(KfStep step) {
        List<Flowing> all = reading.all(step, ROWS);
        if (all.isEmpty()) {
            return false;
        }
        reading.leaves(step, all.getFirst());
        return true;
    }

    private boolean loader(KfStep step) {
        String type = step.part("loader", "class");
        boolean arff = type.equals(ARFF);
        Optional<Scheme> scheme = Algorithms.node(type);
        if (!arff && scheme.isEmpty()) {
            return false;
        }
        String file = reading.paths().toRead(step.name(), step.part("loader", "filePath"));
        String node;
        if (arff) {
            node = sketch.node("collect.read-arff", Reading.named(step, type), file.isEmpty() ? Map.of()
                    : Map.of("file", SettingValue.of(file)), step);
        } else {
            node = reading.node(step, scheme.get(), "loader", null);
            sketch.set(node, "file", file);
        }
        if (file.isEmpty()) {
            sketch.remark(Remark.Weight.CHANGED, node, "kf.chooseFile", step.name());
        }
        reading.leaves(step, new Rows(node, "table", arff ? header(file) : null));
        return true;
    }

    /** The columns of a file, or {@code null} when they cannot be read now. */
    private Instances header(String file) {
        try (BufferedReader text = Files.newBufferedReader(reading.paths().whole(file))) {
            return new ArffReader(text, 0, true).getStructure();
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private boolean classAssigner(KfStep step) {
        Optional<Part> part = reading.first(step, Part.class, ROWS);
        if (part.isPresent() || rows(step).isEmpty()) {
            return part.isPresent() && passed(step);
        }
        Rows rows = rows(step).get();
        String wanted = reading.paths().resolved(step.text("classColumn"));
        Instances header = rows.header() == null ? null : new Instances(rows.header(), 0);
        String target = header == null ? wanted : named(header, wanted);
        boolean last = wanted.isEmpty() || wanted.matches("(?i)/?last");
        String node;
        if (header == null && last) {
            // The filter of Weka's that does the same takes the last column without knowing its name.
            node = sketch.node("weka.filter.unsupervised.ClassAssigner", Reading.named(step, ""), Map.of(), step);
        } else {
            boolean known = target != null && !(header == null && wanted.matches("(?i)/?first|\\d+"));
            node = sketch.node("prepare.choose-target", Reading.named(step, ""),
                    known ? Map.of("target", SettingValue.of(target)) : Map.of(), step);
            if (!known) {
                sketch.remark(Remark.Weight.CHANGED, node, "kf.chooseTarget", step.name(), wanted);
            } else if (header != null) {
                header.setClass(header.attribute(target));
            }
        }
        sketch.wire(rows, node, "table");
        reading.leaves(step, new Rows(node, "table", header));
        return true;
    }

    /** The name of the column that a name, {@code first}, {@code last} or a position means, or {@code null}. */
    private static String named(Instances header, String wanted) {
        Attribute byName = header.attribute(wanted);
        if (byName != null) {
            return wanted;
        }
        int at = wanted.isEmpty() || wanted.matches("(?i)/?last") ? header.numAttributes() - 1
                : wanted.matches("(?i)/?first") ? 0 : wanted.matches("\\d{1,9}") ? Integer.parseInt(wanted) - 1 : -1;
        return at < 0 || at >= header.numAttributes() ? null : header.attribute(at).name();
    }

    /** A label that is picked changes places with the first one; our results tell the figures of every label. */
    private boolean classValuePicker(KfStep step) {
        Optional<Rows> rows = rows(step);
        if (rows.isEmpty()) {
            return false;
        }
        Instances header = rows.get().header();
        Attribute target = header == null || header.classIndex() < 0 || !header.classAttribute().isNominal() ? null
                : header.classAttribute();
        int at = target == null ? -1 : label(target, step.text("classValue"));
        Optional<Scheme> swap = Algorithms.node("weka.filters.unsupervised.attribute.SwapValues");
        if (at <= 0 || swap.isEmpty()) {
            if (at < 0) {
                sketch.remark(Remark.Weight.CHANGED, "", "kf.label", step.name(), step.text("classValue"));
            } else {
                reading.unneeded(step);
            }
            return passed(step);
        }
        Map<String, SettingValue> settings = new LinkedHashMap<>();
        try {
            settings.putAll(Algorithms.settings(swap.get(), "-C " + (header.classIndex() + 1) + " -F first -S "
                    + (at + 1), header));
        } catch (NodeFailure e) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.label", step.name(), step.text("classValue"));
            return passed(step);
        }
        String node = sketch.node(swap.get().id(), Reading.named(step, ""), settings, step);
        sketch.wire(rows.get(), node, "table");
        reading.leaves(step, new Rows(node, "table", after(new Recipe(swap.get().id(), settings), header)));
        return true;
    }

    private static int label(Attribute target, String wanted) {
        int at = target.indexOfValue(wanted);
        if (at >= 0) {
            return at;
        }
        String plain = wanted.replaceFirst("^/", "");
        return plain.equalsIgnoreCase("last") ? target.numValues() - 1 : plain.equalsIgnoreCase("first") ? 0
                : plain.matches("\\d{1,9}") && Integer.parseInt(plain) <= target.numValues()
                        ? Integer.parseInt(plain) - 1 : -1;
    }

    private boolean filter(KfStep step) {
        Optional<Scheme> scheme = Algorithms.node(step.part("filter", "class")).filter(each -> each.is("Filter"));
        List<Flowing> all = reading.all(step, ROWS);
        if (scheme.isEmpty() || all.isEmpty()
                || !(all.getFirst() instanceof Rows) && !(all.getFirst() instanceof Part)) {
            return false;
        }
        Flowing first = all.getFirst();
        String node = reading.node(step, scheme.get(), "filter", first.header());
        Instances after = after(new Recipe(scheme.get().id(), sketch.settings(node)), first.header());
        if (first instanceof Part part) {
            if (part.preparation() != null) {
                sketch.wire(part.preparation(), "preparation", node, "preparation");
            }
            reading.leaves(step, new Part(part.division(), node, after));
        } else {
            sketch.wire(first, node, "table");
            reading.leaves(step, new Rows(node, "table", after));
        }
        return true;
    }

    private static Instances after(Recipe step, Instances header) {
        return header == null ? null : new WekaPreparation("", List.of(step)).header(header).orElse(null);
    }

    private boolean division(KfStep step) {
        Optional<Rows> rows = rows(step);
        rows.ifPresent(each -> reading.leaves(step, new Part(new Division(step, each), null, each.header())));
        return rows.isPresent();
    }
}
