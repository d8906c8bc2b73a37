// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.weka.BeanFacts;
import org.stitchbird.weka.Catalogued;
import org.stitchbird.weka.SchemeLines;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaWork;
import weka.associations.Associator;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.converters.Loader;
import weka.core.converters.Saver;
import weka.datagenerators.DataGenerator;
import weka.filters.Filter;

/** Finds the algorithms of a package and writes an index of them, as the built-in one is written. */
final class PackageIndex {
    /** What becomes a node type; all else is a choice inside others. */
    private static final List<Class<?>> NODES = List.of(Classifier.class, Clusterer.class, Associator.class,
            Filter.class, ASEvaluation.class, ASSearch.class, Loader.class, Saver.class, DataGenerator.class);
    /** A package with more of them would bury what stands first in the palette. */
    private static final int FEW = 12;
    private final KnownSettings known = new KnownSettings();
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final Map<Class<?>, PackageWords> words = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final SchemeLines lines = new SchemeLines(this::said);
    private final PackageClasses classes;
    private final Set<Class<?>> families;

    /** Makes an object of each of the package's classes that Weka could offer. */
    PackageIndex(String packageName, PackageClasses classes) {
        this.classes = classes;
        families = new HashSet<>(known.families());
        lines.add(known.families());
        families.addAll(SchemeLines.families());
        for (Class<?> type : classes.makeable()) {
            if (families.stream().anyMatch(family -> family.isAssignableFrom(type))) {
                make(type, packageName);
            }
        }
        beans.keySet().forEach(this::leaveOut);
        if (beans.values().stream().filter(PackageIndex::node).count() <= FEW) {
            words.values().forEach(PackageWords::curated);
        }
    }

    private static boolean node(Object bean) {
        return NODES.stream().anyMatch(family -> family.isInstance(bean));
    }

    private void make(Class<?> type, String packageName) {
        try {
            WekaWork.quietly(() -> {
                Object bean = WekaBeans.fresh(type);
                words.put(type, new PackageWords(bean, node(bean), packageName, known));
                return beans.put(type, bean);
            });
        } catch (Exception | LinkageError e) {
            remarks.add(type.getName() + ": " + WekaWork.reason(cause(e)));
        }
    }

    private static Throwable cause(Throwable e) {
        return e instanceof ReflectiveOperationException && e.getCause() != null ? e.getCause() : e;
    }

    private Catalogued said(Class<?> type) {
        PackageWords own = words.get(type);
        Catalogued said = own != null ? own : known.said(type);
        if (said == null) {
            throw new IllegalStateException(type.getName() + " is no algorithm that can be chosen");
        }
        return said;
    }

    /** Leaves out the properties that no setting can stand for. */
    private void leaveOut(Class<?> type) {
        for (PropertyDescriptor property : BeanFacts.properties(type)) {
            try {
                BeanFacts.Facts fact = WekaWork.quietly(() -> lines.facts(beans.get(type), property));
                String why = unfit(property, fact);
                if (why != null) {
                    throw new IllegalStateException(why);
                }
                if (fact.type() == SettingType.SCHEME && fact.value().isEmpty()) {
                    words.get(type).needed(property.getName());
                }
            } catch (Exception | LinkageError e) {
                words.get(type).without(property.getName());
                remarks.add(type.getName() + "." + property.getName() + ": " + WekaWork.reason(cause(e)));
            }
        }
    }

    /** Why a value could not be set or would be refused; {@code null} when it is as it should be. */
    private String unfit(PropertyDescriptor property, BeanFacts.Facts fact) {
        return switch (fact.type()) {
            case NUMBER -> Double.isFinite(Double.parseDouble(fact.value().text())) ? null : "it is no number at first";
            case CHOICE -> fact.extra().toString().matches(".*[=|]=.*|.*\\|\\|.*") ? "a choice has no name" : null;
            case SCHEME, SCHEMES -> !families.contains(Beans.item(property))
                    ? "nothing is known that is a " + Beans.item(property).getName() : null;
            default -> null;
        };
    }

    /** The classes of which something is offered. */
    Set<Class<?>> offered() {
        return beans.keySet();
    }

    /** Takes a class out again. */
    void drop(String className, String why) {
        beans.keySet().removeIf(type -> type.getName().equals(className));
        remarks.add(className + ": " + why);
    }

    /** What was left out, and why: lines for whoever made the package. */
    List<String> remarks() {
        return remarks;
    }

    /** The file {@code index.txt}. */
    String heads() {
        StringBuilder text = new StringBuilder("# Made from the beans of a package of Weka's; not to be edited.\n");
        beans.values().forEach(bean -> text.append(lines.head(bean)).append('\n'));
        return text.toString();
    }

    /** The file {@code settings.txt}. */
    String settings() throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder("# Made from the beans of a package of Weka's; not to be edited.\n");
        for (Object bean : beans.values()) {
            lines.settings(bean).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
