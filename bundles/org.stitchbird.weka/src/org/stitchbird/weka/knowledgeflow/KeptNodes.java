// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;

/** Writes the nodes in which steps were kept that have no counterpart with us: as those steps again. */
final class KeptNodes {
    private final Writing writing;

    KeptNodes(Writing writing) {
        this.writing = writing;
    }

    void write(Node node) {
        String type = node.type().substring(Kept.PREFIX.length());
        String className = Writing.text(node, "class", KfStep.PACKAGE + type);
        Map<String, Object> properties = new LinkedHashMap<>();
        node.settings().forEach((name, value) -> {
            if (!name.equals("class")) {
                properties.put(name, typed(className, name, value));
            }
        });
        String step = writing.step(node, className, type, properties);
        for (PlainFlow.Wire wire : writing.flow().flow().wires()) {
            if (wire.to().equals(node.id())) {
                // Among kept steps the ports are named like the connections; a table leaves others in its own way.
                writing.outlet(wire).ifPresent(outlet -> writing.connect(new Outlet(outlet.step(),
                        Kept.TABLES.contains(outlet.connection()) ? outlet.connection() : wire.input()), step));
            }
            if (wire.from().equals(node.id())) {
                writing.leaves(node, wire.output(), new Outlet(step, wire.output()));
            }
        }
    }

    /** The value as the step's property has it: JSON tells texts, numbers and switches apart. */
    private static Object typed(String className, String property, SettingValue value) {
        if (!value.settings().isEmpty()) {
            Map<String, Object> map = new LinkedHashMap<>();
            value.settings().forEach((name, inner) -> map.put(name, name.equals("useRelativePath")
                    ? (Object) Boolean.valueOf(inner.text()) : inner.text()));
            return map;
        }
        Class<?> type = type(className, property);
        if (type == boolean.class) {
            return Boolean.valueOf(value.text());
        }
        return type.isPrimitive() ? new Plain(value.text()) : value.text();
    }

    private static Class<?> type(String className, String property) {
        try {
            Class<?> step = Class.forName(className, false, weka.core.Utils.class.getClassLoader());
            return new PropertyDescriptor(property, step).getPropertyType();
        } catch (ClassNotFoundException | IntrospectionException | LinkageError e) {
            // Of a package that is not here; Weka takes texts for most properties.
            return String.class;
        }
    }

    /** A number, written without quotes. */
    private record Plain(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
