// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import weka.classifiers.trees.J48;

/** No setting is offered with which a node cannot do its work. */
class EverySettingWorksTest {
    @TestFactory
    Stream<DynamicTest> everyNodeWorksWithEverySetting() {
        return Schemes.all().stream().filter(Scheme::node).flatMap(scheme -> scheme.settings().stream()
                .flatMap(setting -> OtherValues.of(setting).map(value -> dynamicTest(
                        scheme.id() + "." + setting.name() + " = " + value.text() + value.texts(),
                        () -> works(scheme, setting, value)))));
    }

    private static void works(Scheme scheme, SettingSpec setting, SettingValue value) throws Exception {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        values.put(setting.name(), value);
        if (setting.enabledSetting() != null) {
            values.put(setting.enabledSetting(), SettingValue.of(setting.enabledValues().get(0)));
        }
        Table table = Examples.table(scheme.id().endsWith("LinearRegression") ? "diabetes" : "iris");
        NodeType type = Nodes.type(scheme.id());
        TestRun run = new TestRun(type, values, Nodes.table(table));
        type.run(run);
        if (scheme.task() == null) {
            assertEquals(table.rows(), ((Table) run.outputs().get("table")).rows());
        } else {
            Model model = (Model) run.outputs().get("model");
            assertEquals(table.rows(), model.apply(table, Progress.NONE).rows());
            model.text();
        }
    }

    @Test
    void reducedErrorPruningIsLeftOutBecauseItFailsInWeka() throws Exception {
        J48 j48 = new J48();
        j48.setReducedErrorPruning(true);
        var failure = assertThrows(Exception.class,
                () -> j48.buildClassifier(WekaTables.instances(Examples.table("iris"))));
        assertEquals("Model selection method not implemented", failure.getMessage());
    }
}
