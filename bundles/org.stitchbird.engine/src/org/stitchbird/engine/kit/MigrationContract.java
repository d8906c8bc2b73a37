// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingValue;

/** What must hold of the ids that a node type had before, and of what becomes of settings of its older versions. */
final class MigrationContract {
    private MigrationContract() {
    }

    static List<String> violations(NodeSpec spec) {
        List<String> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : spec.formerly()) {
            if (id.equals(spec.id()) || !seen.add(id)) {
                violations.add("it cannot have been '" + id + "' formerly: that is its id, or named twice");
            } else if (!NodeTypeContract.ID.matcher(id).matches()) {
                violations.add("its former id '" + id + "' must look like 'step.kebab-case'");
            }
        }
        for (int version : spec.migrations().keySet()) {
            if (version < 1 || version >= spec.version()) {
                violations.add("it migrates from version " + version + ", which must be 1 or more and less than its own, "
                        + spec.version());
            } else {
                violations.addAll(tried(spec, version));
            }
        }
        return violations;
    }

    /** Takes over a node on which nothing is set, and one on which all is set that the migrations name. */
    private static List<String> tried(NodeSpec spec, int version) {
        List<String> violations = new ArrayList<>();
        Map<String, SettingValue> set = new LinkedHashMap<>();
        spec.migrations().get(version).reads().forEach(name -> set.put(name, SettingValue.of("1")));
        for (Map<String, SettingValue> settings : List.of(Map.<String, SettingValue>of(), set)) {
            try {
                Map<String, SettingValue> migrated = migrate(spec, version, settings);
                if (!migrated.equals(migrate(spec, version, settings))) {
                    violations.add("its migration from version " + version + " answers something else the second time");
                }
                migrated.keySet().stream().filter(name -> spec.setting(name).isEmpty()).forEach(name -> violations
                        .add("its migration from version " + version + " sets '" + name + "', which it does not have"));
            } catch (Exception | LinkageError | StackOverflowError e) {
                violations.add("its migration from version " + version + " throws " + e + " for " + settings.keySet());
            }
        }
        return violations;
    }

    private static Map<String, SettingValue> migrate(NodeSpec spec, int from, Map<String, SettingValue> settings) {
        Map<String, SettingValue> migrated = new LinkedHashMap<>(settings);
        for (Migration each : spec.migrations().tailMap(from).values()) {
            migrated = new LinkedHashMap<>(each.settings(migrated));
        }
        return migrated;
    }

    /** No id may be that of two types, be it today or formerly. */
    static List<String> together(List<NodeSpec> specs) {
        List<String> violations = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (NodeSpec spec : specs) {
            List<String> ids = new ArrayList<>(spec.formerly());
            ids.add(spec.id());
            for (String id : ids) {
                String other = owners.putIfAbsent(id, spec.id());
                if (other != null) {
                    violations.add(spec.id() + ": the id '" + id + "' is that of " + other + " too");
                }
            }
        }
        return violations;
    }
}
