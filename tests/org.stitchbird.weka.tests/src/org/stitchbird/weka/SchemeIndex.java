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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import weka.associations.Associator;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeEvaluator;
import weka.attributeSelection.SubsetEvaluator;
import weka.classifiers.Classifier;
import weka.classifiers.MultipleClassifiersCombiner;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.UpdateableClassifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.REPTree;
import weka.clusterers.Clusterer;
import weka.clusterers.UpdateableClusterer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.CapabilitiesHandler;
import weka.core.OptionHandler;
import weka.core.converters.FileSourcedConverter;
import weka.core.converters.Loader;
import weka.core.converters.Saver;
import weka.datagenerators.DataGenerator;
import weka.filters.Filter;
import weka.filters.StreamableFilter;

/**
 * Makes the bundle's index of algorithms from Weka's beans and the catalogue.
 *
 * <p>SchemeIndexTest compares the result with the files in {@code src-gen}; after a change of the catalogue or of Weka
 * it leaves new ones in its target folder, to be looked at and copied.
 */
final class SchemeIndex {
    private static final String LICENCE = """
            # Copyright (c) 2026 The Stitchbird authors
            # SPDX-License-Identifier: GPL-3.0-or-later
            # Made from Weka's beans and the folder catalogue by SchemeIndex in the tests; not to be edited.
            """;
    private final CatalogueFiles catalogue = new CatalogueFiles();
    private final BeanFacts facts = new BeanFacts(catalogue);
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final Set<Class<?>> families = new LinkedHashSet<>(List.of(Classifier.class, Clusterer.class,
            Associator.class, Filter.class, ASEvaluation.class, ASSearch.class, AttributeEvaluator.class,
            SubsetEvaluator.class, Loader.class, Saver.class, DataGenerator.class));

    private SchemeIndex() throws Exception {
        WekaStart.quietly();
        for (String type : catalogue.classes()) {
            Object bean = Class.forName(type).getDeclaredConstructor().newInstance();
            beans.put(type, bean);
            for (PropertyDescriptor property : offered(bean)) {
                Class<?> family = property.getPropertyType().isArray() ? property.getPropertyType().getComponentType()
                        : property.getPropertyType();
                SettingType kind = facts.of(bean, property).type();
                if (kind == SettingType.SCHEME || kind == SettingType.SCHEMES) {
                    families.add(family);
                }
            }
        }
    }

    /** All files by name, as they should be. */
    static Map<String, String> files() throws Exception {
        SchemeIndex index = new SchemeIndex();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.txt", index.heads());
        files.put("index_ko.txt", index.koreanHeads());
        files.put("settings.txt", index.settings());
        files.put("settings_ko.txt", index.koreanSettings());
        return files;
    }

    private List<PropertyDescriptor> offered(Object bean) {
        List<String> without = catalogue.section(bean.getClass().getName(), false).list("without");
        return BeanFacts.properties(bean.getClass()).stream().filter(each -> !without.contains(each.getName())).toList();
    }

    private String heads() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE).append(
                "# class, id, node or choice, families, task, marks, icon, name, about, tags\n");
        for (Object bean : beans.values()) {
            CatalogueFiles.Section section = catalogue.section(bean.getClass().getName(), false);
            line(text, bean.getClass().getName(), BeanFacts.id(section), section.own("node") != null ? "node" : "choice",
                    String.join(",", families.stream().filter(family -> family.isInstance(bean))
                            .map(Class::getSimpleName).toList()),
                    task(bean), String.join(",", marks(bean, section)), or(section.own("icon"), ""),
                    section.own("name"), section.own("about"), or(section.own("tags"), ""));
        }
        return text.toString();
    }

    private static List<String> marks(Object bean, CatalogueFiles.Section section) {
        return Stream.of(section.own("curated") != null ? "curated" : "", section.own("probe") != null ? "probe" : "",
                bean instanceof UpdateableClassifier || bean instanceof UpdateableClusterer ? "updateable" : "",
                bean instanceof StreamableFilter ? "streamable" : "", bean instanceof OptionHandler ? "options" : "",
                bean instanceof FileSourcedConverter files ? "files:" + Stream.of(files.getFileExtensions())
                        .map(ending -> ending.substring(1)).distinct().collect(Collectors.joining("|")) : "")
                .filter(mark -> !mark.isEmpty()).toList();
    }

    private String koreanHeads() {
        StringBuilder text = new StringBuilder(LICENCE).append("# id, name, about, tags\n");
        for (String type : beans.keySet()) {
            CatalogueFiles.Section korean = catalogue.section(type, true);
            line(text, BeanFacts.id(catalogue.section(type, false)), korean.own("name"), korean.own("about"),
                    or(korean.own("tags"), ""));
        }
        return text.toString();
    }

    private String settings() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE);
        for (Object bean : beans.values()) {
            CatalogueFiles.Section section = catalogue.section(bean.getClass().getName(), false);
            text.append('@').append(BeanFacts.id(section)).append('\n');
            text.append(ValueText.write(SettingValue.of(BeanFacts.tell(bean, "globalInfo").strip()))).append('\n');
            for (PropertyDescriptor property : ordered(bean, section)) {
                text.append(setting(bean, section, property)).append('\n');
            }
        }
        return text.toString();
    }

    /** The common ones in the order of the catalogue, then all others. */
    private List<PropertyDescriptor> ordered(Object bean, CatalogueFiles.Section section) {
        Map<String, PropertyDescriptor> rest = new LinkedHashMap<>();
        offered(bean).forEach(property -> rest.put(property.getName(), property));
        List<PropertyDescriptor> all = new ArrayList<>();
        for (String name : section.list("common")) {
            all.add(rest.remove(name));
        }
        all.addAll(rest.values());
        return all;
    }

    private String setting(Object bean, CatalogueFiles.Section section, PropertyDescriptor property) throws Exception {
        String name = property.getName();
        BeanFacts.Facts fact = facts.of(bean, property);
        List<String> parts = new ArrayList<>(List.of(name, fact.type().name(), ValueText.write(fact.value()),
                or(section.get("label." + name), Words.label(name)),
                or(section.get("help." + name), Words.sentence(BeanFacts.tell(bean, name + "TipText")))));
        if (!section.list("common").contains(name)) {
            parts.add("advanced");
        }
        if (section.list("needed").contains(name)) {
            parts.add("needed");
        }
        if (section.get("range." + name) != null) {
            parts.add("range=" + section.get("range." + name));
        }
        if (section.own("when." + name) != null) {
            parts.add("when=" + section.own("when." + name));
        }
        parts.addAll(fact.extra());
        return String.join("\t", parts);
    }

    private String koreanSettings() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE);
        for (Object bean : beans.values()) {
            CatalogueFiles.Section section = catalogue.section(bean.getClass().getName(), false);
            CatalogueFiles.Section korean = catalogue.section(bean.getClass().getName(), true);
            text.append('@').append(BeanFacts.id(section)).append('\n');
            for (PropertyDescriptor property : ordered(bean, section)) {
                String name = property.getName();
                line(text, name, or(korean.get("label." + name), "?"), or(korean.get("help." + name), "?"),
                        choices(facts.of(bean, property), korean, name));
            }
        }
        return text.toString();
    }

    private static String choices(BeanFacts.Facts fact, CatalogueFiles.Section korean, String name) {
        if (fact.type() != SettingType.CHOICE) {
            return "";
        }
        List<String> all = new ArrayList<>();
        for (String choice : fact.extra().get(0).substring("choices=".length()).split("\\|")) {
            String value = choice.substring(0, choice.indexOf('='));
            all.add(value + "=" + or(korean.get("choice." + name + "." + value), "?"));
        }
        return String.join("|", all);
    }

    private static void line(StringBuilder text, String... cells) {
        for (String cell : cells) {
            if (cell == null || cell.contains("\t") || cell.contains("\n")) {
                throw new IllegalStateException("A word is missing or holds a tab in: " + String.join(" · ", cells));
            }
        }
        text.append(String.join("\t", cells)).append('\n');
    }

    private static String or(String text, String otherwise) {
        return text != null ? text : otherwise;
    }

    private static String task(Object bean) {
        if (bean instanceof Clusterer) {
            return Task.CLUSTERING.name();
        } else if (!(bean instanceof Classifier)) {
            return "";
        }
        boolean labels = handles(bean, new J48(), Capability.NOMINAL_CLASS, Capability.BINARY_CLASS);
        boolean numbers = handles(bean, new REPTree(), Capability.NUMERIC_CLASS);
        return (labels && numbers ? Task.CLASSIFICATION_OR_REGRESSION : numbers ? Task.REGRESSION
                : Task.CLASSIFICATION).name();
    }

    /** Whether it takes such targets, one that is built on another also with that other. */
    private static boolean handles(Object bean, Classifier base, Capability... any) {
        if (((CapabilitiesHandler) bean).getCapabilities().handles(any[0])) {
            return true;
        }
        try {
            Object other = bean.getClass().getDeclaredConstructor().newInstance();
            if (other instanceof SingleClassifierEnhancer single) {
                single.setClassifier(base);
            } else if (other instanceof MultipleClassifiersCombiner several) {
                several.setClassifiers(new Classifier[] {base});
            }
            Capabilities able = ((CapabilitiesHandler) other).getCapabilities();
            return Stream.of(any).anyMatch(able::handles);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
