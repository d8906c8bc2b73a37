// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Translations;

/** Every node type that the bundle registers keeps to the contract, in both languages. */
class NodesContractTest {
    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");

    /** The types by what the build made of their annotations. */
    private static List<NodeType> types() throws IOException, ReflectiveOperationException {
        Bundle bundle = FrameworkUtil.getBundle(Messages.class);
        List<NodeType> types = new ArrayList<>();
        for (URL component : Collections.list(bundle.findEntries("OSGI-INF", "*.xml", false))) {
            try (InputStream in = component.openStream()) {
                Matcher xml = IMPLEMENTATION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (xml.find()) {
                    types.add((NodeType) bundle.loadClass(xml.group(1)).getConstructor().newInstance());
                }
            }
        }
        return types;
    }

    @TestFactory
    Stream<DynamicTest> everyTypeKeepsToTheContract() throws Exception {
        return types().stream().map(type -> dynamicTest(type.spec().id(), () -> {
            assertEquals(List.of(), NodeTypeContract.violationsOfBuiltIn(type));
            for (SettingSpec setting : type.spec().settings()) {
                assertFalse(setting.about().isBlank(), "no help for " + setting.name());
            }
        }));
    }

    @Test
    void theTypesAreTheOnesThatFlowsName() throws Exception {
        assertEquals(new TreeSet<>(Set.of("collect.read-csv", "prepare.choose-target", "prepare.select-columns",
                "prepare.split-table", "test.apply-model", "explain.show-table", "deploy.write-csv")),
                types().stream().map(type -> type.spec().id()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noTranslationIsLeftOver() throws Exception {
        Properties korean = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/OSGI-INF/l10n/nodes_ko.properties")) {
            korean.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> unused = new TreeSet<>(korean.stringPropertyNames());
        types().forEach(type -> unused.removeAll(Translations.keys(type.spec())));
        assertEquals(Set.of(), unused);
    }
}
