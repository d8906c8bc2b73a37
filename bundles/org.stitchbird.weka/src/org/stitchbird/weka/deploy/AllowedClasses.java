// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.ObjectInputFilter;
import java.util.List;
import java.util.Set;

/**
 * Lets through only the classes that a model of Weka's is made of.
 *
 * <p>Java objects in a file from somebody else can run that somebody's code while they are read. So everything is
 * refused, before it is made, that is not one of Weka's own classes, of its matrix library, or plain data of Java's.
 */
final class AllowedClasses implements ObjectInputFilter {
    private static final List<String> PREFIXES = List.of("weka.", "no.uib.cipr.matrix.", "java_cup.runtime.");
    private static final List<String> BARRED = List.of("weka.gui.", "weka.core.scripting.", "weka.experiment.");
    /** Only classes right in these packages, not in packages below them. */
    private static final Set<String> PACKAGES = Set.of("java.util", "java.text", "java.math", "java.time",
            "java.util.concurrent.atomic");
    private static final Set<String> CLASSES = Set.of("java.lang.Object", "java.lang.String", "java.lang.Number",
            "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.lang.Float",
            "java.lang.Double", "java.lang.Boolean", "java.lang.Character", "java.lang.Enum", "java.lang.Math",
            "java.lang.StringBuffer", "java.lang.StringBuilder", "java.lang.Record", "java.io.File",
            "java.util.regex.Pattern", "java.util.concurrent.ConcurrentHashMap", "sun.util.calendar.ZoneInfo");
    private String refused;

    @Override
    public Status checkInput(FilterInfo info) {
        Class<?> type = info.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive() || allowed(type)) {
            return Status.ALLOWED;
        }
        if (refused == null) {
            refused = type.getName();
        }
        return Status.REJECTED;
    }

    private static boolean allowed(Class<?> type) {
        String name = type.getName();
        return CLASSES.contains(name) || PACKAGES.contains(type.getPackageName())
                || PREFIXES.stream().anyMatch(name::startsWith) && BARRED.stream().noneMatch(name::startsWith);
    }

    /** The name of the first class that was refused, or {@code null}. */
    String refused() {
        return refused;
    }
}
