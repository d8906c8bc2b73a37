// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.flow.Node;

/**
 * A node of an older version as its type understands it today.
 *
 * @param spec the type that it is of now
 * @param settings what is set, by name
 */
public record Migrated(NodeSpec spec, Map<String, SettingValue> settings) {
    /** What a node has become; empty when it is of today, of tomorrow, of no known type, or cannot be taken over. */
    public static Optional<Migrated> of(Node node, NodeTypes types) {
        Optional<NodeSpec> now = types.spec(node.getType());
        if (now.isPresent() && !outdated(now.get(), node.getTypeVersion())) {
            return Optional.empty();
        }
        return now.or(() -> types.successor(node.getType())).filter(spec -> node.getTypeVersion() <= spec.version())
                .flatMap(spec -> migrate(node, spec));
    }

    /** Whether settings of that version mean something else by now. */
    public static boolean outdated(NodeSpec spec, int version) {
        return version < spec.version() && !spec.migrations().subMap(version, spec.version()).isEmpty();
    }

    private static Optional<Migrated> migrate(Node node, NodeSpec spec) {
        Map<String, SettingValue> settings = StoredSettings.values(node.getSettings(), spec.settings());
        try {
            for (Migration each : spec.migrations().subMap(node.getTypeVersion(), spec.version()).values()) {
                settings = new LinkedHashMap<>(each.settings(settings));
            }
            settings.values().forEach(value -> value.isEmpty());
            return Optional.of(new Migrated(spec, settings));
        } catch (Exception | LinkageError | StackOverflowError e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "The settings of " + node.getId() + " of type "
                    + node.getType() + " in version " + node.getTypeVersion() + " cannot be taken over", e);
            return Optional.empty();
        }
    }
}
