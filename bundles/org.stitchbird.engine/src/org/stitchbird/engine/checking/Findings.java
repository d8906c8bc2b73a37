// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.text.Messages;

/** The problems found so far. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();

    /** Something about one part of a node that stops it; the sentence's {0} is the node's name. */
    void error(GraphNode node, Place place, String name, String code, String key, Object... arguments) {
        error(node, place, name, code, sentence(node, key, arguments), List.of());
    }

    /** The same, with ways to put it right. */
    void error(GraphNode node, Place place, String name, String code, String key, List<QuickFix> fixes,
            Object... arguments) {
        error(node, place, name, code, sentence(node, key, arguments), fixes);
    }

    /** Something about one part of a node that stops it, in a sentence that names the node. */
    void error(GraphNode node, Place place, String name, String code, String sentence, List<QuickFix> fixes) {
        broken.add(node.id());
        problems.add(new Problem(node.id(), node.name(), place, name, Severity.ERROR, code, sentence, fixes));
    }

    /** Something about one part of a node that people should know; the sentence's {0} is the node's name. */
    void warning(GraphNode node, Place place, String name, String code, String key, Object... arguments) {
        warning(node, place, name, code, sentence(node, key, arguments), List.of());
    }

    /** The same, with ways to put it right. */
    void warning(GraphNode node, Place place, String name, String code, String key, List<QuickFix> fixes,
            Object... arguments) {
        warning(node, place, name, code, sentence(node, key, arguments), fixes);
    }

    /** Something about one part of a node that people should know, in a sentence that names the node. */
    void warning(GraphNode node, Place place, String name, String code, String sentence, List<QuickFix> fixes) {
        problems.add(new Problem(node.id(), node.name(), place, name, Severity.WARNING, code, sentence, fixes));
    }

    /** Something that a rule has found, which stops no node. */
    void add(Problem problem) {
        problems.add(problem);
    }

    /** Lets what was found be told otherwise. */
    void replaceAll(UnaryOperator<List<Problem>> change) {
        List<Problem> changed = change.apply(List.copyOf(problems));
        problems.clear();
        problems.addAll(changed);
    }

    /** A node is stopped by a problem that is told at another one. */
    void breaks(String node) {
        broken.add(node);
    }

    private static String sentence(GraphNode node, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = node.name();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Messages.text(key, all);
    }

    boolean broken(GraphNode node) {
        return broken.contains(node.id());
    }

    Set<String> broken() {
        return Set.copyOf(broken);
    }

    /** All problems, errors first, then in the order of the flow's nodes, then as they were found. */
    List<Problem> sorted(FlowGraph graph) {
        Map<String, Integer> place = new HashMap<>();
        graph.nodes().forEach(node -> place.put(node.id(), place.size()));
        return problems.stream().sorted(Comparator.comparing(Problem::severity)
                .thenComparing(problem -> place.getOrDefault(problem.node(), -1))).toList();
    }
}
