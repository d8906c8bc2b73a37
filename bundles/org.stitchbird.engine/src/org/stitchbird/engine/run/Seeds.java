// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/**
 * Gives every seed that is left unset its number: derived from the flow's seed, if the flow has one.
 *
 * <p>It is derived from the node's stable id and the setting's name too, so that two nodes do not draw alike and a
 * further node changes nothing elsewhere.
 */
public final class Seeds {
    private final String node;
    private final long flowSeed;

    private Seeds(String node, long flowSeed) {
        this.node = node;
        this.flowSeed = flowSeed;
    }

    /** The values of a node that count, with its seeds. */
    public static Map<String, SettingValue> resolve(GraphNode node, Optional<Long> flowSeed) {
        Map<String, SettingValue> values = node.effective().values();
        return flowSeed.isEmpty() ? values
                : new Seeds(node.id(), flowSeed.get()).resolve(node.spec().settings(), values, "");
    }

    /** The seed that a setting gets which is left unset; at least 1, so that every algorithm takes it. */
    static int derived(long flowSeed, String node, String path) {
        return Digest.of("seed", Long.toString(flowSeed), node, path).positive();
    }

    private Map<String, SettingValue> resolve(List<SettingSpec> specs, Map<String, SettingValue> values, String path) {
        EffectiveSettings effective = new EffectiveSettings(specs, values);
        Map<String, SettingValue> resolved = new LinkedHashMap<>(values);
        for (SettingSpec spec : specs) {
            if (!effective.enabled(spec)) {
                continue;
            }
            if (spec.type() == SettingType.SEED && !values.containsKey(spec.name())) {
                resolved.put(spec.name(), SettingValue.of(Integer.toString(derived(flowSeed, node,
                        path + spec.name()))));
            } else if (spec.type() == SettingType.SCHEME) {
                resolved.put(spec.name(), nested(spec, effective.get(spec), path + spec.name() + "/"));
            } else if (spec.type() == SettingType.SCHEMES) {
                List<SettingValue> items = effective.get(spec).items();
                resolved.put(spec.name(), SettingValue.schemes(IntStream.range(0, items.size())
                        .mapToObj(i -> nested(spec, items.get(i), path + spec.name() + "/" + i + "/")).toList()));
            }
        }
        return resolved;
    }

    private SettingValue nested(SettingSpec spec, SettingValue value, String path) {
        return EffectiveSettings.scheme(spec, value).map(scheme -> SettingValue.scheme(scheme.id(),
                resolve(scheme.settings(), value.settings(), path))).orElse(value);
    }
}
