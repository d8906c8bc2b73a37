// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.FlowPaths;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.run.Ingredients.Input;
import org.stitchbird.engine.run.Ingredients.Part;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** Finds out what goes into the results of a node of one flow. */
final class Weighing {
    private final FlowSource source;
    private final Optional<Long> flowSeed;
    private final Fingerprints prints;
    private final Sampling sampling;

    Weighing(FlowSource source, FlowGraph graph, Fingerprints prints, Sampling sampling) {
        this.source = source;
        this.flowSeed = graph.seed();
        this.prints = prints;
        this.sampling = sampling;
    }

    /** The values with which a node runs, seeds included. */
    Map<String, SettingValue> values(GraphNode node) {
        return Seeds.resolve(node, flowSeed);
    }

    /** What goes into a node whose settings all fit, given the key of what each wire brings. Reads its files. */
    Ingredients of(GraphNode node, Function<GraphWire, String> keys) {
        return sampling.of(node, whole(node, keys));
    }

    /** The same for results on all rows, when nodes before it are in the same scope. */
    Ingredients whole(GraphNode node, Function<GraphWire, String> keys) {
        SortedMap<String, String> files = new TreeMap<>();
        files(node.spec().settings(), values(node), "", files);
        return Ingredients.of(node.typeId(), node.spec().version(), Origins.of(node), settings(node), files,
                inputs(node, keys));
    }

    /** The settings that go into a node whose settings all fit. */
    SortedMap<String, Part> settings(GraphNode node) {
        Map<String, SettingValue> own = node.effective().values();
        EffectiveSettings effective = new EffectiveSettings(node.spec().settings(), values(node));
        SortedMap<String, Part> settings = new TreeMap<>();
        for (SettingSpec spec : node.spec().settings()) {
            if (spec.isSemantic() && effective.enabled(spec)) {
                SettingValue value = effective.get(spec);
                boolean fromFlow = spec.type() == SettingType.SEED && flowSeed.isPresent()
                        && !own.containsKey(spec.name());
                settings.put(spec.name(), new Part(Canonical.of(spec, value), Canonical.shown(spec, value), fromFlow));
            }
        }
        return settings;
    }

    private static List<Input> inputs(GraphNode node, Function<GraphWire, String> keys) {
        List<Input> inputs = new ArrayList<>();
        for (Port port : node.spec().inputs()) {
            for (GraphWire wire : node.into(port.name())) {
                inputs.add(new Input(port.name(), wire.source(), wire.sourcePort(), keys.apply(wire)));
            }
        }
        return inputs;
    }

    private void files(List<SettingSpec> specs, Map<String, SettingValue> values, String path,
            Map<String, String> files) {
        EffectiveSettings effective = new EffectiveSettings(specs, values);
        for (SettingSpec spec : specs) {
            if (!effective.enabled(spec)) {
                continue;
            }
            SettingValue value = effective.get(spec);
            String place = path + spec.name();
            switch (spec.type()) {
                case FILE, FOLDER -> {
                    if (!value.text().isBlank()) {
                        files.put(place, print(value.text()));
                    }
                }
                case SCHEME -> nested(spec, value, place, files);
                case SCHEMES -> {
                    for (int i = 0; i < value.items().size(); i++) {
                        nested(spec, value.items().get(i), place + "/" + i, files);
                    }
                }
                default -> { }
            }
        }
    }

    private void nested(SettingSpec spec, SettingValue value, String path, Map<String, String> files) {
        EffectiveSettings.scheme(spec, value)
                .ifPresent(scheme -> files(scheme.settings(), value.settings(), path + "/", files));
    }

    private String print(String file) {
        try {
            return prints.of(FlowPaths.resolve(source, file));
        } catch (InvalidPathException e) {
            return Fingerprints.UNREADABLE;
        }
    }
}
