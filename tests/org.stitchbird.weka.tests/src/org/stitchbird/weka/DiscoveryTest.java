// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.spec.NodeType;

/** The index and the node types agree with what Weka's own discovery finds in the bundle's jars. */
class DiscoveryTest {
    /** What Weka discovers that becomes node types, by what people call it. */
    private static final Map<String, String> NODES = new LinkedHashMap<>();
    /** What Weka discovers that is a choice inside others. */
    private static final List<String> CHOICES = List.of("weka.core.DistanceFunction",
            "weka.core.neighboursearch.NearestNeighbourSearch",
            "weka.core.neighboursearch.balltrees.BallTreeConstructor",
            "weka.core.neighboursearch.balltrees.BallSplitter",
            "weka.core.neighboursearch.kdtrees.KDTreeNodeSplitter",
            "weka.classifiers.bayes.net.search.SearchAlgorithm",
            "weka.classifiers.bayes.net.estimate.BayesNetEstimator",
            "weka.classifiers.functions.supportVector.Kernel",
            "weka.classifiers.functions.supportVector.RegOptimizer", "weka.core.stemmers.Stemmer",
            "weka.core.tokenizers.Tokenizer", "weka.core.stopwords.StopwordsHandler");
    /** What Weka lists and the index does not have, and why. */
    private static final Map<String, String> NOT_OFFERED = Map.of(
            "weka.classifiers.bayes.net.estimate.BayesNetEstimator", "only the base of the others: it fails at once");
    private static final Map<String, Set<String>> FOUND = new LinkedHashMap<>();

    static {
        NODES.put("classifiers", "weka.classifiers.Classifier");
        NODES.put("clusterers", "weka.clusterers.Clusterer");
        NODES.put("associators", "weka.associations.Associator");
        NODES.put("filters", "weka.filters.Filter");
        NODES.put("attribute evaluators", "weka.attributeSelection.ASEvaluation");
        NODES.put("searches", "weka.attributeSelection.ASSearch");
        NODES.put("loaders", "weka.core.converters.Loader");
        NODES.put("savers", "weka.core.converters.Saver");
        NODES.put("data generators", "weka.datagenerators.DataGenerator");
    }

    @BeforeAll
    static void letWekaLook(@TempDir Path folder) throws Exception {
        Path code = folder.resolve(WekasDiscovery.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(code.getParent());
        try (InputStream in = WekasDiscovery.class.getResourceAsStream(code.getFileName().toString())) {
            Files.copy(in, code);
        }
        List<String> types = new ArrayList<>(NODES.values());
        types.addAll(CHOICES);
        String printed = PlainWeka.run(folder, WekasDiscovery.class.getName(), types.toArray(String[]::new));
        for (String line : printed.split("\n")) {
            String[] parts = line.strip().split("\t");
            assertEquals(2, parts.length, printed);
            FOUND.computeIfAbsent(parts[0], type -> new TreeSet<>()).add(parts[1]);
        }
    }

    @Test
    void everythingThatWekaListsIsInTheIndexAndTheOtherWayRound() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        FOUND.forEach((type, listed) -> {
            Set<String> ours = Schemes.family(type.substring(type.lastIndexOf('.') + 1)).stream()
                    .map(Scheme::className).collect(Collectors.toCollection(TreeSet::new));
            listed.stream().filter(each -> !ours.contains(each)).filter(each -> !NOT_OFFERED.containsKey(each))
                    .forEach(each -> wrong.put(each, "is listed, but not in the index"));
            ours.stream().filter(each -> !listed.contains(each))
                    .forEach(each -> wrong.put(each, "is in the index, but not listed as " + type));
            System.out.println(type + ": " + listed.size() + " listed by Weka, " + ours.size() + " in the index");
        });
        assertEquals(Map.of(), wrong);
        assertEquals(NODES.size() + CHOICES.size(), FOUND.size());
    }

    @Test
    void whatIsNotOfferedIsReallyListedAndReallyAbsent() {
        Set<String> listed = FOUND.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertTrue(listed.containsAll(NOT_OFFERED.keySet()));
        assertTrue(NOT_OFFERED.keySet().stream().noneMatch(each -> Schemes.ofClass(each).isPresent()));
    }

    @Test
    void everythingThatWekaListsIsANodeType() {
        Map<String, Integer> types = new HashMap<>();
        for (NodeType type : Nodes.all()) {
            if (type instanceof SchemeNode node) {
                types.merge(node.scheme().className(), 1, Integer::sum);
            }
        }
        List<String> wrong = new ArrayList<>();
        NODES.forEach((kind, type) -> {
            Set<String> listed = FOUND.get(type);
            listed.stream().filter(each -> types.getOrDefault(each, 0) != 1).forEach(wrong::add);
            System.out.println(kind + ": " + listed.size());
        });
        assertEquals(List.of(), wrong);
    }
}
