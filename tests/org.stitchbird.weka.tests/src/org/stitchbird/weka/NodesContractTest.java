// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Translations;

/** Every node type keeps to the contract, in both languages. */
class NodesContractTest {
    @TestFactory
    Stream<DynamicTest> everyTypeKeepsToTheContract() {
        return Nodes.all().stream().map(type -> dynamicTest(type.spec().id(),
                () -> assertEquals(List.of(), NodeTypeContract.violationsOfBuiltIn(type))));
    }

    @Test
    void noKoreanWordIsLeftOverOrStillEnglish() throws IOException {
        Properties korean = properties("/OSGI-INF/l10n/nodes_ko.properties");
        List<NodeType> own = Nodes.all().stream().filter(type -> !(type instanceof SchemeNode)).toList();
        Set<String> keys = own.stream().map(NodeType::spec).map(Translations::keys).flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(korean.stringPropertyNames());
        unused.removeAll(keys);
        assertEquals(Set.of(), unused);
        for (NodeType type : own) {
            NodeSpec spec = Translations.translate(type.spec(), Locale.KOREAN, getClass().getClassLoader());
            assertNotEquals(type.spec().name(), spec.name());
        }
    }

    @Test
    void theSentencesHaveTheSameKeysAndPlacesInBothLanguages() throws IOException {
        Properties english = properties("messages.properties");
        Properties korean = properties("messages_ko.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(korean.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(korean.getProperty(key)), key);
        }
    }

    /** The places that are filled; throws when the pattern is malformed. */
    private static Set<Integer> places(String pattern) {
        String filled = new MessageFormat(pattern).format(new Object[] {"\uE000", "\uE001", "\uE002", "\uE003"});
        return filled.chars().filter(letter -> letter >= 0xE000 && letter < 0xE004).mapToObj(letter -> letter - 0xE000)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String file) throws IOException {
        Properties all = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return all;
    }
}
