// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.run.Ingredients.Input;
import org.stitchbird.engine.run.Ingredients.Part;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.text.Messages;

/** Says what has changed between what went into a result and what would go into it now. */
final class StaleReason {
    private final GraphNode node;
    private final Ingredients then;
    private final Ingredients now;

    StaleReason(GraphNode node, Ingredients then, Ingredients now) {
        this.node = node;
        this.then = then;
        this.now = now;
    }

    /** What has changed at the node itself; empty when only what arrives has. */
    Optional<String> own() {
        if (then.version() != now.version() || !then.origin().equals(now.origin())) {
            return Optional.of(Messages.text("stale.version"));
        }
        var names = new TreeSet<>(then.settings().keySet());
        names.addAll(now.settings().keySet());
        for (String name : names) {
            Part before = then.settings().get(name);
            Part after = now.settings().get(name);
            if (before == null || after == null || !before.canonical().equals(after.canonical())) {
                return Optional.of(setting(name, before, after));
            }
        }
        for (Map.Entry<String, String> file : now.files().entrySet()) {
            if (!file.getValue().equals(then.files().get(file.getKey()))) {
                Part part = now.settings().get(file.getKey());
                return Optional.of(Messages.text("stale.file", part == null ? file.getKey() : part.shown()));
            }
        }
        return wires();
    }

    private String setting(String name, Part before, Part after) {
        if (before != null && after != null && before.fromFlow() && after.fromFlow()) {
            return Messages.text("stale.seed");
        }
        String label = node.spec().setting(name).map(SettingSpec::label).orElse(name);
        boolean told = before != null && after != null && !before.shown().isEmpty() && !after.shown().isEmpty()
                && !before.shown().equals(after.shown());
        return told ? Messages.text("stale.setting.values", label, before.shown(), after.shown())
                : Messages.text("stale.setting", label);
    }

    private Optional<String> wires() {
        for (Port port : node.spec().inputs()) {
            if (!wires(then, port).equals(wires(now, port))) {
                return Optional.of(Messages.text("stale.wires", port.label()));
            }
        }
        return Optional.empty();
    }

    private static List<String> wires(Ingredients of, Port port) {
        return of.inputs().stream().filter(input -> input.port().equals(port.name()))
                .map(input -> input.source() + "\n" + input.sourcePort()).toList();
    }

    /** The id of the first node before whose value is another one now; empty when all are as they were. */
    Optional<String> changedBefore() {
        for (int i = 0; i < Math.min(then.inputs().size(), now.inputs().size()); i++) {
            Input input = now.inputs().get(i);
            if (!input.key().equals(then.inputs().get(i).key())) {
                return Optional.of(input.source());
            }
        }
        return Optional.empty();
    }
}
