// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.ObjectInputFilter;
import java.util.List;
import java.util.Set;
import weka.classifiers.Classifier;

/**
 * Lets through only the classes that a model of Weka's is made of, and no more of them than a model can have.
 *
 * <p>Java objects in a file from somebody else can run that somebody's code while they are read, or fill the memory.
 * So everything is refused, before it is made, that is not one of Weka's own classes, of its matrix library, or plain
 * data of Java's.
 */
final class AllowedClasses implements ObjectInputFilter {
    /** How deep objects may lie in each other; a chain of clusters of some thousand rows is the deepest honest one. */
    static final int DEEPEST = 20_000;
    private static final long MOST_OBJECTS = 500_000_000;
    private static final List<String> PREFIXES = List.of("weka.", "no.uib.cipr.matrix.", "java_cup.runtime.");
    /** Of Weka's own: windows, scripts, what reads further files, and what makes objects out of bytes. */
    private static final List<String> BARRED = List.of("weka.gui.", "weka.core.scripting.", "weka.experiment.",
            "weka.knowledgeflow.", "weka.core.converters.", "weka.core.packageManagement.", "weka.core.xml.",
            "weka.core.Debug", "weka.core.SerializedObject", "weka.classifiers.misc.SerializedClassifier");
    /** Only classes right in these packages, not in packages below them. */
    private static final Set<String> PACKAGES = Set.of("java.util", "java.text", "java.math", "java.time",
            "java.util.concurrent.atomic");
    private static final Set<String> CLASSES = Set.of("java.lang.Object", "java.lang.String", "java.lang.Number",
            "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.lang.Float",
            "java.lang.Double", "java.lang.Boolean", "java.lang.Character", "java.lang.Enum", "java.lang.Math",
            "java.lang.StringBuffer", "java.lang.StringBuilder", "java.lang.Record", "java.io.File",
            "java.util.regex.Pattern", "java.util.concurrent.ConcurrentHashMap", "sun.util.calendar.ZoneInfo");
    private final Set<String> vouched;
    private final long mostBytes;
    private String refused;
    private boolean tooMuch;

    /**
     * A filter for one file.
     *
     * @param vouched further names of classes that plug-ins vouch for
     * @param mostBytes how many bytes the objects may take in the file; no array has more elements than that
     */
    AllowedClasses(Set<String> vouched, long mostBytes) {
        this.vouched = vouched;
        this.mostBytes = mostBytes;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.depth() > DEEPEST || info.references() > MOST_OBJECTS || info.arrayLength() > mostBytes
                || info.streamBytes() > mostBytes) {
            tooMuch = true;
            return Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type.isPrimitive() || allows(type.getName()) ? Status.ALLOWED : Status.REJECTED;
    }

    /** Whether that class may be loaded at all; of an array, the class of its elements is asked for. */
    boolean allows(String name) {
        String element = element(name);
        boolean allowed = element.isEmpty() || CLASSES.contains(element) || vouched.contains(element)
                || PACKAGES.contains(element.substring(0, Math.max(0, element.lastIndexOf('.'))))
                || PREFIXES.stream().anyMatch(element::startsWith) && BARRED.stream().noneMatch(element::startsWith);
        if (!allowed && refused == null) {
            refused = element;
        }
        return allowed;
    }

    /**
     * Whether a class that was let in by its name may stay now that it is loaded: packages of Weka have classes under
     * Weka's names, and only those that their bundles vouch for are read.
     */
    boolean allows(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        boolean allowed = !element.getName().startsWith("weka.") || vouched.contains(element.getName())
                || element.getClassLoader() == Classifier.class.getClassLoader();
        if (!allowed && refused == null) {
            refused = element.getName();
        }
        return allowed;
    }

    /** The class of an array's elements, as in {@code [[Ljava.lang.String;}; empty when they are plain numbers. */
    private static String element(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        String element = name.substring(name.lastIndexOf('[') + 1);
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
    }

    /** The name of the first class that was refused, or {@code null}. */
    String refused() {
        return refused;
    }

    /** Says that there is too much of something that only the reader can see. */
    void refuseAsTooMuch() {
        tooMuch = true;
    }

    /** Whether the objects lie too deep in each other, or are too many or too large. */
    boolean tooMuch() {
        return tooMuch;
    }
}
