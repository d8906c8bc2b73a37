// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import org.stitchbird.model.SettingTree;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.text.Messages;
import org.stitchbird.model.text.XmlText;

/** What no edit may do, each with its sentence. */
final class Refusals {
    private Refusals() {
    }

    /** Refuses with the sentence of that key unless all is well. */
    static void unless(boolean well, String key, Object... arguments) {
        if (!well) {
            throw new EditRefused(Messages.text(key, arguments));
        }
    }

    /** Gives the text back, or refuses it when a flow file cannot hold it. */
    static String text(String text) {
        int point = XmlText.firstForbidden(text);
        unless(point < 0, "refuse.character", XmlText.name(point));
        return text;
    }

    /** Gives the text back, or refuses it with the sentence of that key when it is blank. */
    static String name(String text, String key) {
        unless(!text.isBlank(), key);
        return text(text);
    }

    /** How a sentence names a node: as a person sees it, or by its id. */
    static String name(Node node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    static void unlessIn(Flow flow, EObject element) {
        unless(element.eContainer() == flow, "refuse.gone");
    }

    /** Refuses a value tree that a flow file could not hold. */
    static void tree(Setting setting) {
        tree(setting, 1);
    }

    private static void tree(Setting setting, int depth) {
        unless(depth <= FlowFile.DEEPEST_SETTING, "refuse.setting.depth", FlowFile.DEEPEST_SETTING);
        unless(setting.getName() != null, "refuse.setting.name");
        name(setting.getName(), "refuse.setting.name");
        if (setting.getValue() != null) {
            text(setting.getValue());
        }
        Set<String> names = new HashSet<>();
        for (Setting nested : setting.getSettings()) {
            tree(nested, depth + 1);
            unless(names.add(nested.getName()) || nested.getName().equals(SettingTree.ITEM), "refuse.setting.twice",
                    nested.getName(), setting.getName());
        }
    }
}
