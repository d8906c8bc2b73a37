// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;

import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Setting;

/** Makes and compares the value trees of settings. */
public final class SettingTree {
    /** The name of every item of a list. */
    public static final String ITEM = "item";

    private SettingTree() {
    }

    /**
     * A setting, in no flow yet.
     *
     * @param value the text, for an algorithm its id; {@code null} for none, as in a list
     * @param nested settings of the nested algorithm or items of the list; they move into the new setting
     */
    public static Setting of(String name, String value, Setting... nested) {
        Setting setting = FlowFactory.eINSTANCE.createSetting();
        setting.setName(name);
        setting.setValue(value);
        setting.getSettings().addAll(List.of(nested));
        return setting;
    }

    /** A list of texts, in no flow yet. */
    public static Setting list(String name, List<String> texts) {
        return of(name, null, texts.stream().map(text -> of(ITEM, text)).toArray(Setting[]::new));
    }

    /** Whether both have the same name, value and nested settings in the same order. */
    public static boolean equal(Setting one, Setting other) {
        return EcoreUtil.equals(one, other);
    }
}
