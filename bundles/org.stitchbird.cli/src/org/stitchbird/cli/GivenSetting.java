// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;

/**
 * One {@code --set NODE.SETTING=VALUE}.
 *
 * @param node the node
 * @param path the setting's name, and the names of settings nested in it
 * @param value the new value; for columns and algorithms their names with commas between
 */
record GivenSetting(Node node, List<String> path, String value) {
    private static final Set<SettingType> LISTS = EnumSet.of(SettingType.COLUMNS, SettingType.SCHEMES);

    static GivenSetting parse(String word, LoadedFlow flow) throws UsageException, FaultException {
        int equals = word.indexOf('=');
        int dot = word.indexOf('.');
        if (dot <= 0 || equals < dot + 2) {
            throw new UsageException(Messages.get("usage.set-form", word));
        }
        return new GivenSetting(flow.node(word.substring(0, dot)),
                List.of(word.substring(dot + 1, equals).split("\\.")), word.substring(equals + 1));
    }

    /** Sets the value; a type that is not known takes any setting, because nobody can say which it has. */
    void apply(NodeTypes types) throws UsageException {
        Optional<NodeSpec> spec = types.spec(node.getType());
        Optional<SettingSpec> declared = spec.flatMap(each -> each.setting(path.getFirst()));
        if (spec.isPresent() && declared.isEmpty()) {
            throw new UsageException(Messages.get("usage.set-setting", node.getId(), path.getFirst(),
                    spec.get().settings().stream().map(SettingSpec::name).collect(Collectors.joining(", "))));
        }
        boolean list = declared.map(SettingSpec::type).filter(LISTS::contains).isPresent();
        if (list) {
            FlowEdits.setSetting(node, SettingTree.list(path.getFirst(),
                    value.isEmpty() ? List.of() : List.of(value.split(","))));
        } else if (path.size() == 1) {
            FlowEdits.setSetting(node, path.getFirst(), value);
        } else {
            FlowEdits.setSetting(node, nested(declared.map(SettingSpec::defaultValue).orElse(SettingValue.EMPTY)
                    .text()));
        }
    }

    /** The setting as it is now, with the nested value changed. */
    private Setting nested(String defaultText) {
        Setting tree = FlowQueries.setting(node, path.getFirst()).map(EcoreUtil::copy)
                .orElseGet(() -> SettingTree.of(path.getFirst(), defaultText));
        Setting place = tree;
        for (String name : path.subList(1, path.size())) {
            EList<Setting> inside = place.getSettings();
            place = inside.stream().filter(each -> name.equals(each.getName())).findFirst().orElseGet(() -> {
                Setting made = SettingTree.of(name, null);
                inside.add(made);
                return made;
            });
        }
        place.setValue(value);
        return tree;
    }
}
