// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.python;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Tells the settings of an algorithm to Python, and keeps account of those that have been told. */
final class Telling {
    /** Settings that change how fast it is or what is printed, but no answer. */
    private static final Set<String> HARMLESS = Set.of("batchSize", "doNotCheckCapabilities", "numDecimalPlaces",
            "numExecutionSlots", "numThreads", "poolSize", "printClassifiers", "doNotPrintModels", "saveInstanceData",
            "displayModelInOldFormat", "outputAdditionalStats", "minimal", "calcOutOfBag", "computeAttributeImportance",
            "outputOutOfBagComplexityStatistics", "storeOutOfBagPredictions", "representCopiesUsingWeights", "resume",
            "displayStdDevs", "preserveInstancesOrder", "fastDistanceCalc", "canopyMaxNumCanopiesToHoldInMemory",
            "canopyMinimumCanopyDensity", "canopyPeriodicPruningRate", "canopyT1", "canopyT2", "maximumAttributeNames");

    private final PythonFunction function;
    private final Scheme scheme;
    private final Settings settings;
    private final Set<String> told = new HashSet<>(HARMLESS);

    /** For the settings of an algorithm of a node. */
    Telling(PythonFunction function, Scheme scheme, Settings settings) {
        this.function = function;
        this.scheme = scheme;
        this.settings = settings;
    }

    /** The function that is being written. */
    PythonFunction function() {
        return function;
    }

    /** The id of the algorithm. */
    String id() {
        return scheme.id();
    }

    /** A switch. */
    boolean bool(String name) {
        told.add(name);
        return settings.bool(name);
    }

    /** A whole number. */
    long integer(String name) {
        told.add(name);
        return settings.integer(name);
    }

    /** A floating-point number. */
    double number(String name) {
        told.add(name);
        return settings.number(name);
    }

    /** A text, choice, or algorithm's id. */
    String text(String name) {
        told.add(name);
        return settings.text(name);
    }

    /** A seed, as Weka's algorithms take it, and as scikit-learn does: not negative. */
    long seed(String name) {
        told.add(name);
        return Math.floorMod(settings.integer(name), 1L << 32);
    }

    /** Names of columns. */
    List<String> texts(String name) {
        told.add(name);
        return settings.texts(name);
    }

    /** The algorithm inside that a setting chooses. */
    Telling inner(String name) throws NodeFailure {
        told.add(name);
        return inner(settings.get(name));
    }

    /** The algorithms inside that a setting lists. */
    List<Telling> inners(String name) throws NodeFailure {
        told.add(name);
        List<Telling> inners = new ArrayList<>();
        for (SettingValue each : settings.get(name).items()) {
            inners.add(inner(each));
        }
        return inners;
    }

    private Telling inner(SettingValue value) throws NodeFailure {
        Scheme inside = Schemes.find(value.text()).orElseThrow(this::absent);
        return new Telling(function, inside, new Settings(inside.settings(), value.settings()));
    }

    /** Whether it learns labels, rather than numbers. */
    boolean labels() throws NodeFailure {
        return function.task("learner") == Task.CLASSIFICATION;
    }

    /** The columns in front of the target that are known; empty when none are. */
    List<ColumnSpec> columns() {
        Schema schema = function.destined("learner").orElse(new Schema(List.of(), null));
        return schema.columns().stream().filter(column -> !column.name().equals(schema.targetName())).toList();
    }

    /** Says that the method is the same but not the numbers, and why; settings without counterpart are named. */
    void differs(double within, String key) {
        List<SettingSpec> rest = rest();
        rest.forEach(spec -> told.add(spec.name()));
        List<String> names = rest.stream().map(SettingSpec::name).toList();
        function.differs(within, locale -> {
            String why = Messages.in(locale, "python.why." + key);
            return names.isEmpty() ? why : why + " " + MessageFormat.format(Messages.in(locale, "python.untold"),
                    String.join(", ", labels(names, locale)));
        });
    }

    private List<String> labels(List<String> names, Locale locale) {
        return scheme.settings(locale).stream().filter(spec -> names.contains(spec.name())).map(SettingSpec::label)
                .toList();
    }

    /** Sees to it that all settings that are not at their defaults have been told. */
    void requireTold() throws NodeFailure {
        List<SettingSpec> rest = rest();
        if (!rest.isEmpty()) {
            throw new NodeFailure(Messages.get("python.setting", function.name(),
                    labels(List.of(rest.get(0).name()), Locale.getDefault()).get(0)));
        }
    }

    private List<SettingSpec> rest() {
        return scheme.settings().stream().filter(spec -> !told.contains(spec.name()) && settings.enabled(spec)
                && !settings.get(spec.name()).equals(spec.defaultValue())).toList();
    }

    /** The refusal of a node in which an algorithm has no counterpart. */
    NodeFailure absent() {
        return new NodeFailure(Messages.get("python.inside", function.name(), scheme.name(Locale.getDefault())));
    }
}
