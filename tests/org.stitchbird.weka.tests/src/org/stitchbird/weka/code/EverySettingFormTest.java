// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.weka.BeanText;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.OtherValues;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/** The Java of each of Weka's algorithms, with each setting at other values, makes an object that is set the same. */
class EverySettingFormTest {
    @TempDir
    private Path folder;

    /** An algorithm alone as a node. */
    private record Alone(Scheme scheme, Instances header) implements NodeType {
        @Override
        public NodeSpec spec() {
            return NodeSpec.of("test.alone", Step.TRAIN, "Alone").about("For a test.").settings(scheme::settings)
                    .build();
        }

        @Override
        public void run(NodeRun run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<JavaForm> java() {
            return Optional.of(method -> method.out("object", "java.lang.Object", "$L",
                    new AlgorithmCode(method, header).variable(Recipe.of(scheme, method.settings()))));
        }
    }

    /** A method that has been written, and what it makes. */
    private record Written(String method, Recipe recipe) {
    }

    @Test
    void everySettingIsWrittenCompiledAndKept() throws Exception {
        Schema schema = Examples.table("iris").schema();
        Instances header = WekaTables.header(schema);
        List<Written> all = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> refused = new HashMap<>();
        try (WrittenClasses classes = new WrittenClasses(folder)) {
            for (Scheme scheme : Schemes.all()) {
                all.add(write(classes, scheme, Map.of(), header));
                for (SettingSpec setting : scheme.settings()) {
                    for (SettingValue value : values(setting)) {
                        try {
                            all.add(write(classes, scheme, with(scheme, setting, value), header));
                        } catch (NodeFailure e) {
                            refused.merge(e.getMessage(), 1, Integer::sum);
                        }
                    }
                }
            }
            classes.compile();
            for (Written each : all) {
                String expected = text(WekaBeans.make(each.recipe(), Object.class, header), each.recipe(), header);
                String made = text(classes.call(each.method()), each.recipe(), header);
                if (!expected.equals(made)) {
                    wrong.add(made + "\n instead of " + expected + "\n" + classes.text(each.method()));
                }
            }
            System.out.println("Algorithms written as Java: " + Schemes.all().size() + ", with settings " + all.size()
                    + ", methods compiled: " + classes.size() + ", objects set the same: " + (all.size() - wrong.size())
                    + ", refused by Weka alone: " + refused);
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Written write(WrittenClasses classes, Scheme scheme, Map<String, SettingValue> values,
            Instances header) throws NodeFailure {
        String method = classes.add(new WrittenMethod(new Alone(scheme, header), values,
                new WrittenMethod.Wires(Map.of(), Map.of(), null), "object"));
        return new Written(method, Recipe.of(scheme, new Settings(scheme.settings(), values)));
    }

    /** The value, and what must be chosen so that it matters. */
    private static Map<String, SettingValue> with(Scheme scheme, SettingSpec setting, SettingValue value) {
        Map<String, SettingValue> values = new HashMap<>(Map.of(setting.name(), value));
        if (setting.enabledSetting() != null) {
            values.put(setting.enabledSetting(), SettingValue.of(setting.enabledValues().get(0)));
        }
        return values;
    }

    /** Files to be read must be there; they are tested where such a file is. */
    private static List<SettingValue> values(SettingSpec setting) {
        return setting.type() == SettingType.FILE ? List.of() : OtherValues.of(setting).toList();
    }

    private static String text(Object bean, Recipe recipe, Instances header) throws NodeFailure {
        return bean.getClass().getName() + " " + BeanText.of(bean, recipe.scheme(), header);
    }
}
