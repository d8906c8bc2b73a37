// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.FlowImport.Opened;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Scheme;
import weka.core.Instances;

/**
 * One reading of a KnowledgeFlow file: which of our nodes give what its connections carry.
 *
 * <p>Steps are taken in the order of the connections. Each is read by what it means together with what arrives; one
 * that nothing reads becomes a node of a type that nobody knows, which keeps all its properties.
 */
final class Reading {
    private final KfFlow source;
    private final Sketch sketch = new Sketch();
    private final KfPaths paths;
    private final Map<String, List<Arriving>> arriving = new HashMap<>();
    private final Map<String, Map<String, Flowing>> leaving = new HashMap<>();
    private final Set<String> unneeded = new LinkedHashSet<>();

    /** A connection as the step sees it at which it ends. */
    private record Arriving(String from, String type) {
    }

    Reading(KfFlow source, Path folder) {
        this.source = source;
        paths = new KfPaths(folder, sketch);
        for (KfStep step : source.steps()) {
            step.leaving().forEach((type, targets) -> targets.forEach(target -> arriving
                    .computeIfAbsent(target, name -> new ArrayList<>()).add(new Arriving(step.name(), type))));
        }
    }

    /** Reads all steps. */
    Opened read(String title) {
        TableSteps tables = new TableSteps(this);
        LearnerSteps learners = new LearnerSteps(this);
        ResultSteps results = new ResultSteps(this);
        for (KfStep step : inOrder()) {
            if (!tables.read(step) && !learners.read(step) && !results.read(step)) {
                keep(step);
            }
        }
        if (!unneeded.isEmpty()) {
            sketch.remark(Remark.Weight.UNNEEDED, "", "kf.unneeded", String.join(", ", unneeded));
        }
        return new Opened(sketch.flow(title), sketch.remarks());
    }

    /** Each step behind those whose connections end at it; steps on a circle, which Weka would not run, last. */
    private List<KfStep> inOrder() {
        Map<String, KfStep> open = new LinkedHashMap<>();
        source.steps().forEach(step -> open.put(step.name(), step));
        List<KfStep> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            KfStep next = open.values().stream().filter(step -> arriving.getOrDefault(step.name(), List.of()).stream()
                    .noneMatch(each -> open.containsKey(each.from()))).findFirst()
                    .orElseGet(() -> open.values().iterator().next());
            ordered.add(open.remove(next.name()));
        }
        return ordered;
    }

    Sketch sketch() {
        return sketch;
    }

    KfPaths paths() {
        return paths;
    }

    /** The step of that name. */
    KfStep step(String name) {
        return source.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }

    /** What arrives at a step by connections of these kinds, in the order of the file. */
    List<Flowing> all(KfStep step, String... types) {
        List<Flowing> all = new ArrayList<>();
        for (Arriving each : arriving.getOrDefault(step.name(), List.of())) {
            Flowing flowing = leaving.getOrDefault(each.from(), Map.of()).get(each.type());
            if (flowing != null && List.of(types).contains(each.type())) {
                all.add(flowing);
            }
        }
        return all;
    }

    /** The first thing of a class that arrives at a step by connections of these kinds. */
    <T extends Flowing> Optional<T> first(KfStep step, Class<T> kind, String... types) {
        return all(step, types).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The steps from which connections of a kind come to a step. */
    List<KfStep> sources(KfStep step, String type) {
        return arriving.getOrDefault(step.name(), List.of()).stream().filter(each -> each.type().equals(type))
                .map(each -> step(each.from())).toList();
    }

    /** The kinds of the connections that come to a step. */
    List<String> arrivingTypes(KfStep step) {
        return arriving.getOrDefault(step.name(), List.of()).stream().map(Arriving::type).distinct().toList();
    }

    /** Says what leaves a step by each connection that begins at it. */
    void leaves(KfStep step, Flowing flowing) {
        step.leaving().keySet().forEach(type -> leaves(step, type, flowing));
    }

    /** Says what leaves a step by connections of a kind. */
    void leaves(KfStep step, String type, Flowing flowing) {
        leaving.computeIfAbsent(step.name(), name -> new HashMap<>()).put(type, flowing);
    }

    /** Says that a step is not needed here, because results show what it would. */
    void unneeded(KfStep step) {
        unneeded.add(step.name());
    }

    /** What a person called a step; empty when the name is that of its class or algorithm, maybe with a number. */
    static String named(KfStep step, String algorithm) {
        String simple = algorithm.substring(algorithm.lastIndexOf('.') + 1);
        boolean usual = step.name().matches("(" + Pattern.quote(step.type()) + "|" + Pattern.quote(simple) + ")\\d*");
        return usual ? "" : step.name();
    }

    /**
     * Adds the node of an algorithm; options that Weka refuses are told, and the node keeps its defaults.
     *
     * @param property the property of the step in which the algorithm stands
     * @param header the columns that arrive, or {@code null}
     */
    String node(KfStep step, Scheme scheme, String property, Instances header) {
        Map<String, SettingValue> settings = Map.of();
        String options = step.part(property, "options");
        String refused = null;
        try {
            settings = Algorithms.settings(scheme, paths.resolved(options), header);
        } catch (NodeFailure e) {
            refused = e.getMessage();
        }
        String node = sketch.node(scheme.id(), named(step, scheme.className()), settings, step);
        if (refused != null) {
            sketch.remark(Remark.Weight.CHANGED, node, "kf.options", step.name(), options, refused);
        }
        return node;
    }

    /** Keeps a step that has no counterpart as it is, in a node of a type of its own. */
    void keep(KfStep step) {
        Map<String, SettingValue> settings = new LinkedHashMap<>();
        step.properties().forEach((name, value) -> settings.put(name, setting(value)));
        settings.remove("name");
        if (!step.className().startsWith(KfStep.PACKAGE)) {
            settings.put("class", SettingValue.of(step.className()));
        }
        String node = sketch.node(Kept.PREFIX + step.type(), step.name(), settings, step);
        sketch.comment(node, org.stitchbird.weka.Messages.get("kf.comment", step.type()));
        sketch.remark(Remark.Weight.ABSENT, node, "kf.absent", step.name(), step.type());
        for (Arriving each : arriving.getOrDefault(step.name(), List.of())) {
            Flowing flowing = leaving.getOrDefault(each.from(), Map.of()).get(each.type());
            if (flowing != null) {
                sketch.wire(flowing, node, each.type());
            }
        }
        for (String type : step.leaving().keySet()) {
            leaves(step, type, Kept.TABLES.contains(type) ? new Flowing.Rows(node, type, null)
                    : new Flowing.Shown(node, type));
        }
    }

    private static SettingValue setting(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return SettingValue.of(String.valueOf(value));
        }
        Map<String, SettingValue> nested = new LinkedHashMap<>();
        map.forEach((name, inner) -> nested.put(String.valueOf(name), setting(inner)));
        return new SettingValue("", List.of(), nested);
    }
}
