// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;

/** What a person types finds the node type that is meant, best first. */
class PaletteSearchTest {
    private static final List<PaletteEntry> ALL = List.of(
            entry("collect.read-csv", Step.COLLECT, "Read CSV", "CSV 읽기",
                    "Reads rows and columns of a file.", "import"),
            entry("prepare.choose-target", Step.PREPARE, "Choose target", "목표 고르기",
                    "Says which column is the answer.",
                    "label"),
            entry("prepare.select-columns", Step.PREPARE, "Select columns", "열 고르기",
                    "Keeps some columns.", "drop"),
            entry("weka.classify.RandomForest", Step.TRAIN, "Random forest", "랜덤 포레스트",
                    "Many trees vote.", "bagging"),
            entry("weka.classify.J48", Step.TRAIN, "Decision tree (J48)", "의사결정나무(J48)",
                    "Learns questions.", "C4.5"),
            entry("test.score", Step.TEST, "Score predictions", "예측 채점",
                    "Compares predictions with a column.", "forest"));

    @Test
    void aBlankQueryShowsAllInTheirOrder() {
        assertEquals(ALL, PaletteEntry.find(ALL, "  "));
    }

    @Test
    void aNameComesBeforeATagAndATagBeforeADescription() {
        assertEquals(List.of("Random forest", "Score predictions"), find("forest"));
        assertEquals(List.of("Select columns", "Read CSV", "Choose target", "Score predictions"), find("column"));
    }

    @Test
    void theBeginningOfANameComesFirst() {
        assertEquals("Read CSV", find("re").getFirst());
        assertEquals("Decision tree (J48)", find("de").getFirst());
    }

    @Test
    void initialsIdsAndTagsFind() {
        assertEquals("Random forest", find("rf").getFirst());
        assertEquals(List.of("Decision tree (J48)"), find("j48"));
        assertEquals(List.of("Decision tree (J48)"), find("c4.5"));
        assertEquals("Random forest", find("randomf").getFirst());
        assertEquals(List.of("Random forest", "Decision tree (J48)"), find("weka"));
    }

    @Test
    void everyWordMustFit() {
        assertEquals(List.of("Select columns"), find("col sel"));
        assertEquals(List.of(), find("forest csv"));
    }

    @Test
    void koreanFindsByWholeWordsHalfSyllablesAndFirstConsonants() {
        assertEquals("Random forest", find("랜덤").getFirst());
        assertEquals("Random forest", find("래").getFirst());
        assertEquals("Random forest", find("ㄹㄷ").getFirst());
        assertEquals("Decision tree (J48)", find("의사결정").getFirst());
        assertEquals(List.of("Choose target", "Select columns"), find("고르기"));
    }

    @Test
    void theNameOfAStepFindsItsNodeTypes() {
        assertEquals(List.of("Choose target", "Select columns"), find("prepare"));
    }

    @Test
    void nonsenseFindsNothing() {
        assertTrue(find("qqq").isEmpty());
        assertTrue(find("!!!").isEmpty());
    }

    @Test
    void theClassBehindFindsThoughTheNameSaysNothingOfIt() {
        List<PaletteEntry> two = List.of(entry("weka.filter.Standardize", Step.PREPARE, "Standardise", "표준화",
                "Scales.", "normalize, z-score"), entry("weka.filter.Normalize", Step.PREPARE, "Scale to 0 and 1",
                "크기 맞추기", "Scales.", "min-max"));
        assertEquals("weka.filter.Normalize", PaletteEntry.find(two, "normalize").getFirst().spec().id());
        assertEquals("weka.filter.Normalize", PaletteEntry.find(two, "Normal").getFirst().spec().id());
    }

    @Test
    void ofEqualsTheCommonOneComesFirst() {
        NodeSpec rare = NodeSpec.of("a.rare", Step.TRAIN, "Boosting with a twist").advanced().build();
        NodeSpec common = NodeSpec.of("a.common", Step.TRAIN, "Boosting").build();
        List<PaletteEntry> two = List.of(PaletteEntry.of(rare, rare, null), PaletteEntry.of(common, common, null));
        assertEquals(common, PaletteEntry.find(two, "boo").getFirst().spec());
    }

    private static List<String> find(String query) {
        List<String> korean = PaletteEntry.find(ALL, query).stream().map(each -> each.spec().id()).toList();
        return korean.stream().map(id -> switch (id) {
            case "collect.read-csv" -> "Read CSV";
            case "prepare.choose-target" -> "Choose target";
            case "prepare.select-columns" -> "Select columns";
            case "weka.classify.RandomForest" -> "Random forest";
            case "weka.classify.J48" -> "Decision tree (J48)";
            default -> "Score predictions";
        }).toList();
    }

    private static PaletteEntry entry(String id, Step step, String english, String korean, String about,
            String... tags) {
        NodeSpec spec = NodeSpec.of(id, step, english).about(about).tags(tags).build();
        return PaletteEntry.of(spec.toBuilder().name(korean).build(), spec, null);
    }
}
