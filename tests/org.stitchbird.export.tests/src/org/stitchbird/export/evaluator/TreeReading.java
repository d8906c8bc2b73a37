// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Answers a row by a PMML tree model with {@code weightedConfidence}, as its specification says: no program that can
 * be had here follows it further than one question.
 */
final class TreeReading {
    private final Element root;

    /** Reads a document that holds one tree model. */
    TreeReading(byte[] model) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(model));
        Element tree = (Element) document.getElementsByTagName("TreeModel").item(0);
        if (!tree.getAttribute("missingValueStrategy").equals("weightedConfidence")) {
            throw new AssertionError(tree.getAttribute("missingValueStrategy"));
        }
        root = children(tree, "Node").get(0);
    }

    /** The confidences of all labels, in the order of the document. */
    double[] answer(Map<String, Object> row) {
        return answer(root, row);
    }

    private static double[] answer(Element node, Map<String, Object> row) {
        List<Element> below = children(node, "Node");
        if (below.isEmpty()) {
            return children(node, "ScoreDistribution").stream()
                    .mapToDouble(each -> Double.parseDouble(each.getAttribute("probability"))).toArray();
        }
        List<Element> unknown = new ArrayList<>();
        for (Element child : below) {
            Boolean holds = holds(predicate(child), row);
            if (Boolean.TRUE.equals(holds)) {
                return answer(child, row);
            }
            if (holds == null) {
                unknown.add(child);
            }
        }
        double records = unknown.stream().mapToDouble(TreeReading::records).sum();
        double[] sum = new double[MadeUp.LABELS.size()];
        for (Element child : unknown) {
            double[] part = records(child) == 0 ? new double[sum.length] : answer(child, row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i] * records(child) / records;
            }
        }
        return sum;
    }

    private static double records(Element node) {
        return Double.parseDouble(node.getAttribute("recordCount"));
    }

    /** Whether a predicate holds; {@code null} if it is unknown. */
    private static Boolean holds(Element predicate, Map<String, Object> row) {
        if (predicate.getTagName().equals("CompoundPredicate")) {
            List<Boolean> parts = children(predicate, "SimplePredicate").stream().map(each -> holds(each, row))
                    .toList();
            return parts.contains(true) ? Boolean.TRUE : parts.contains(null) ? null : Boolean.FALSE;
        }
        Object cell = row.get(predicate.getAttribute("field"));
        if (cell == null) {
            return null;
        }
        String value = predicate.getAttribute("value");
        return switch (predicate.getAttribute("operator")) {
            case "equal" -> cell.equals(value);
            case "lessThan" -> (Double) cell < Double.parseDouble(value);
            case "lessOrEqual" -> (Double) cell <= Double.parseDouble(value);
            case "greaterThan" -> (Double) cell > Double.parseDouble(value);
            case "greaterOrEqual" -> (Double) cell >= Double.parseDouble(value);
            default -> throw new AssertionError(predicate.getAttribute("operator"));
        };
    }

    private static Element predicate(Element node) {
        List<Element> predicates = new ArrayList<>(children(node, "SimplePredicate"));
        predicates.addAll(children(node, "CompoundPredicate"));
        return predicates.get(0);
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
