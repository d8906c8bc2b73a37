// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.fix;

import java.util.Locale;
import java.util.Map;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.train.WekaLearner;

/** Warns of the one setting of Weka's learners that ends the whole program: the run survives it, its node does not. */
final class Exits {
    private static final String LEARNER = "weka.classify.KStar";
    private static final String SETTING = "entropicAutoBlend";

    private Exits() {
    }

    static void warn(NodeCheck check, String node, WekaLearner learner, Shape.OfTable table) {
        boolean numbers = table.schema().target().filter(each -> each.type() == ColumnType.NUMBER).isPresent();
        String id = learner.recipe().id();
        Map<String, SettingValue> settings = learner.recipe().settings();
        if (!numbers || !exits(SettingValue.scheme(id, settings))) {
            return;
        }
        String label = Schemes.find(LEARNER).orElseThrow().settings(Locale.getDefault()).stream()
                .filter(each -> each.name().equals(SETTING)).map(SettingSpec::label).findFirst().orElse(SETTING);
        String sentence = Messages.get("setting.exits", label);
        if (id.equals(LEARNER)) {
            check.warning(sentence, QuickFix.of(Messages.get("fix.switchOff", label)).set(node, SETTING,
                    SettingValue.EMPTY));
        } else {
            check.warning(sentence);
        }
    }

    /** Whether an algorithm or one inside it is set so. */
    private static boolean exits(SettingValue value) {
        SettingValue blend = value.settings().getOrDefault(SETTING, SettingValue.EMPTY);
        return value.text().equals(LEARNER) && Boolean.parseBoolean(blend.text())
                || value.settings().values().stream().anyMatch(Exits::exits)
                || value.items().stream().anyMatch(Exits::exits);
    }
}
