// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.PlainFlow;

/** Lets a flow of another tool's file find its files although it has no folder of its own yet. */
final class ForeignFlow {
    private static final Set<SettingType> FILES = Set.of(SettingType.FILE, SettingType.NEW_FILE, SettingType.FOLDER);

    private ForeignFlow() {
    }

    /** The same flow with files that were meant from a folder as whole paths. */
    static PlainFlow whole(PlainFlow flow, Path folder, NodeTypes types) {
        List<PlainFlow.Node> nodes = flow.nodes().stream().map(node -> new PlainFlow.Node(node.id(), node.type(),
                node.name(), node.comment(), types.spec(node.type()).map(spec -> settings(node.settings(),
                        spec.settings(), folder)).orElse(node.settings()), node.x(), node.y())).toList();
        return new PlainFlow(flow.title(), flow.description(), nodes, flow.wires(), flow.notes());
    }

    private static Map<String, SettingValue> settings(Map<String, SettingValue> settings, List<SettingSpec> specs,
            Path folder) {
        Map<String, SettingValue> whole = new LinkedHashMap<>(settings);
        for (SettingSpec spec : specs) {
            SettingValue value = settings.get(spec.name());
            if (value != null && FILES.contains(spec.type()) && !value.text().isBlank()) {
                whole.put(spec.name(), SettingValue.of(whole(value.text(), folder)));
            }
        }
        return whole;
    }

    private static String whole(String file, Path folder) {
        try {
            return folder.resolve(file).normalize().toString();
        } catch (InvalidPathException e) {
            // The check tells that it is no file.
            return file;
        }
    }
}
