// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.graph.Migrated;
import org.stitchbird.engine.graph.StoredSettings;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/** Brings nodes of a document that were made with older versions of their types up to date. */
public final class Migrations {
    private Migrations() {
    }

    /** Whether a flow has nodes that are of an older version. */
    public static boolean needed(Flow flow, NodeTypes types) {
        return flow.getNodes().stream().anyMatch(node -> Migrated.of(node, types).isPresent());
    }

    /** Brings all nodes of a flow up to date; answers those that were not. */
    public static List<Node> apply(Flow flow, NodeTypes types) {
        return apply(flow.getNodes(), types);
    }

    /** Brings these nodes up to date, each by the verbs of {@link FlowEdits}; answers those that were not. */
    public static List<Node> apply(Collection<Node> nodes, NodeTypes types) {
        return nodes.stream().filter(node -> apply(node, types)).toList();
    }

    private static boolean apply(Node node, NodeTypes types) {
        Optional<Migrated> migrated = Migrated.of(node, types);
        migrated.ifPresent(now -> {
            Map<String, SettingValue> before = StoredSettings.values(node.getSettings(), now.spec().settings());
            String plugIn = node.getPlugIn();
            String plugInName = node.getPlugInName();
            String site = node.getPlugInSite();
            FlowEdits.retype(node, now.spec().id(), now.spec().version());
            FlowEdits.setPlugIn(node, plugIn, plugInName, site);
            List<String> there = node.getSettings().stream().map(Setting::getName).toList();
            there.stream().filter(name -> !now.settings().containsKey(name))
                    .forEach(name -> FlowEdits.clearSetting(node, name));
            // What did not change is not written anew, so that the file differs only where something is new.
            now.settings().forEach((name, value) -> {
                if (!value.equals(before.get(name))) {
                    FlowEdits.setSetting(node, SettingTrees.tree(name, value));
                }
            });
        });
        return migrated.isPresent();
    }
}
