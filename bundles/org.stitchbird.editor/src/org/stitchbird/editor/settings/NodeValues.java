// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.List;
import java.util.Map;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.fix.SettingTrees;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/**
 * The settings of a node.
 *
 * @param flow the flow that the node is in
 * @param node the node
 * @param spec its type
 */
record NodeValues(OpenFlow flow, Node node, NodeSpec spec) implements Values {
    @Override
    public List<SettingSpec> specs() {
        return spec.settings();
    }

    @Override
    public Map<String, SettingValue> stored() {
        return SettingValues.of(node);
    }

    @Override
    public SettingValue standard(SettingSpec setting) {
        return setting.defaultValue();
    }

    @Override
    public String path(SettingSpec setting) {
        return setting.name();
    }

    @Override
    public void set(SettingSpec setting, SettingValue value, String label) {
        if (node.eContainer() == null) {
            return;
        }
        SettingValue old = stored().get(setting.name());
        boolean standard = value == null
                || setting.type() != SettingType.SEED && ValueTrees.same(setting, value, setting.defaultValue());
        if (standard && old != null) {
            flow.edit(label, () -> FlowEdits.clearSetting(node, setting.name()));
        } else if (!standard && !value.equals(old)) {
            flow.edit(label, () -> FlowEdits.setSetting(node, SettingTrees.tree(setting.name(), value)));
        }
    }

    /**
     * Sets several settings as one undoable step, or does nothing when they stand so already.
     *
     * @param names the settings that are meant; one without a value goes back to its default
     */
    void replace(List<String> names, Map<String, SettingValue> values, String label) {
        Map<String, SettingValue> old = stored();
        List<SettingSpec> changed = specs().stream().filter(each -> names.contains(each.name())).filter(each ->
                !old.getOrDefault(each.name(), each.defaultValue())
                        .equals(values.getOrDefault(each.name(), each.defaultValue()))).toList();
        if (node.eContainer() == null || changed.isEmpty()) {
            return;
        }
        flow.edit(label, () -> changed.forEach(each -> {
            SettingValue value = values.get(each.name());
            if (value == null) {
                FlowEdits.clearSetting(node, each.name());
            } else {
                FlowEdits.setSetting(node, SettingTrees.tree(each.name(), value));
            }
        }));
    }
}
