// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a KnowledgeFlow file.
 *
 * @param className its class
 * @param name its name, unique in the file
 * @param properties texts, or maps of texts for algorithms and the like, by name
 * @param leaving the names of the steps to which it is connected, by the kind of connection
 * @param x its left edge in pixels
 * @param y its top edge in pixels
 */
record KfStep(String className, String name, Map<String, Object> properties, Map<String, List<String>> leaving,
        int x, int y) {
    /** Where Weka's own steps are. */
    static final String PACKAGE = "weka.knowledgeflow.steps.";

    /** Makes a step; the maps are copied. */
    KfStep {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        leaving = Collections.unmodifiableMap(new LinkedHashMap<>(leaving));
    }

    /** Its class without the package, such as {@code ClassAssigner}. */
    String type() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** A property as text; empty when it is absent or no text. */
    String text(String property) {
        return properties.get(property) instanceof String text ? text.strip() : "";
    }

    /** Whether a property is {@code true}. */
    boolean on(String property) {
        return text(property).equals("true");
    }

    /** A part of a property that holds an algorithm, a loader or the like; empty when it is absent. */
    String part(String property, String part) {
        return properties.get(property) instanceof Map<?, ?> map && map.get(part) instanceof String text
                ? text.strip() : "";
    }
}
