// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import weka.associations.Associator;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeEvaluator;
import weka.attributeSelection.SubsetEvaluator;
import weka.classifiers.Classifier;
import weka.classifiers.UpdateableClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.UpdateableClusterer;
import weka.core.OptionHandler;
import weka.core.converters.FileSourcedConverter;
import weka.core.converters.Loader;
import weka.core.converters.Saver;
import weka.datagenerators.DataGenerator;
import weka.filters.Filter;
import weka.filters.StreamableFilter;

/**
 * Writes the lines of an index, as {@link Scheme} and {@link SettingLine} read them, from beans and what is said of
 * them.
 */
public final class SchemeLines {
    private final Function<Class<?>, Catalogued> catalogue;
    private final BeanFacts facts;
    private final Set<Class<?>> families = new LinkedHashSet<>(families());

    /** For beans of classes of which something is said. */
    public SchemeLines(Function<Class<?>, Catalogued> catalogue) {
        this.catalogue = catalogue;
        facts = new BeanFacts(catalogue);
    }

    /** The families that are there even if no setting asks for them. */
    public static List<Class<?>> families() {
        return List.of(Classifier.class, Clusterer.class, Associator.class, Filter.class, ASEvaluation.class,
                ASSearch.class, AttributeEvaluator.class, SubsetEvaluator.class, Loader.class, Saver.class,
                DataGenerator.class);
    }

    /** From now on beans of these types are of one family each. */
    public void add(Set<Class<?>> more) {
        families.addAll(more);
    }

    /** The types of the algorithms that are chosen in the settings of a bean. */
    public Set<Class<?>> chosen(Object bean) throws ReflectiveOperationException {
        Set<Class<?>> chosen = new LinkedHashSet<>();
        for (PropertyDescriptor property : offered(bean)) {
            SettingType kind = facts.of(bean, property).type();
            if (kind == SettingType.SCHEME || kind == SettingType.SCHEMES) {
                chosen.add(property.getPropertyType().isArray() ? property.getPropertyType().getComponentType()
                        : property.getPropertyType());
            }
        }
        return chosen;
    }

    private List<PropertyDescriptor> offered(Object bean) {
        List<String> without = catalogue.apply(bean.getClass()).list("without");
        return BeanFacts.properties(bean.getClass()).stream().filter(each -> !without.contains(each.getName()))
                .toList();
    }

    /** The properties that are offered, the common ones in the order of what is said, then all others. */
    public List<PropertyDescriptor> ordered(Object bean) {
        Map<String, PropertyDescriptor> rest = new LinkedHashMap<>();
        offered(bean).forEach(property -> rest.put(property.getName(), property));
        List<PropertyDescriptor> all = new ArrayList<>();
        for (String name : catalogue.apply(bean.getClass()).list("common")) {
            all.add(rest.remove(name));
        }
        all.addAll(rest.values());
        return all;
    }

    /** What a property of a bean is. */
    public BeanFacts.Facts facts(Object bean, PropertyDescriptor property) throws ReflectiveOperationException {
        return facts.of(bean, property);
    }

    /** The line of {@code index.txt}. */
    public String head(Object bean) {
        Catalogued said = catalogue.apply(bean.getClass());
        return line(bean.getClass().getName(), said.id(), said.own("node") != null ? "node" : "choice",
                families.stream().filter(family -> family.isInstance(bean)).map(Class::getSimpleName)
                        .collect(Collectors.joining(",")),
                LearnedTask.of(bean), String.join(",", marks(bean, said)), or(said.own("icon"), ""), said.own("name"),
                said.own("about"), or(said.own("tags"), ""));
    }

    private static List<String> marks(Object bean, Catalogued said) {
        return Stream.of(said.own("curated") != null ? "curated" : "", said.own("probe") != null ? "probe" : "",
                bean instanceof UpdateableClassifier || bean instanceof UpdateableClusterer ? "updateable" : "",
                bean instanceof StreamableFilter ? "streamable" : "", bean instanceof OptionHandler ? "options" : "",
                bean instanceof FileSourcedConverter files ? "files:" + Stream.of(files.getFileExtensions())
                        .map(ending -> ending.substring(1)).distinct().collect(Collectors.joining("|")) : "")
                .filter(mark -> !mark.isEmpty()).toList();
    }

    /** The section of {@code settings.txt}. */
    public List<String> settings(Object bean) throws ReflectiveOperationException {
        List<String> lines = new ArrayList<>();
        lines.add("@" + catalogue.apply(bean.getClass()).id());
        lines.add(ValueText.write(SettingValue.of(BeanFacts.tell(bean, "globalInfo").strip())));
        for (PropertyDescriptor property : ordered(bean)) {
            lines.add(setting(bean, property));
        }
        return lines;
    }

    private String setting(Object bean, PropertyDescriptor property) throws ReflectiveOperationException {
        Catalogued said = catalogue.apply(bean.getClass());
        String name = property.getName();
        BeanFacts.Facts fact = facts.of(bean, property);
        List<String> parts = new ArrayList<>(List.of(name, fact.type().name(), ValueText.write(fact.value()),
                or(said.get("label." + name), Words.label(name)),
                or(said.get("help." + name), Words.sentence(BeanFacts.tell(bean, name + "TipText")))));
        if (!said.list("common").contains(name)) {
            parts.add("advanced");
        }
        if (said.list("needed").contains(name)) {
            parts.add("needed");
        }
        if (said.get("range." + name) != null) {
            parts.add("range=" + said.get("range." + name));
        }
        if (said.own("when." + name) != null) {
            parts.add("when=" + said.own("when." + name));
        }
        parts.addAll(fact.extra());
        return String.join("\t", parts);
    }

    /** Cells with tabs between; none may be absent, or hold a tab or a line break. */
    public static String line(String... cells) {
        for (String cell : cells) {
            if (cell == null || cell.contains("\t") || cell.contains("\n")) {
                throw new IllegalStateException("A word is missing or holds a tab in: " + String.join(" · ", cells));
            }
        }
        return String.join("\t", cells);
    }

    private static String or(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
