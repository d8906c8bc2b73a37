// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.beans.PropertyDescriptor;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.weka.BeanFacts;
import org.stitchbird.weka.Catalogued;
import weka.gui.FilePropertyMetadata;

/**
 * What is said of a class of a package: for want of somebody who writes a catalogue, what its name, Weka's own texts,
 * and the names of its properties tell.
 */
final class PackageWords implements Catalogued {
    /** Texts in which Weka counts columns, as they are called all over Weka. */
    private static final Set<String> COLUMNS = Set.of("attributeIndices", "attributeIndexes", "attributeRange",
            "ignoredAttributeIndices", "selectedAttributes", "startSet");
    private static final Set<String> COLUMN = Set.of("attributeIndex");
    private static final Set<String> ROUTINE = Set.of("batchSize", "debug", "doNotCheckCapabilities",
            "numDecimalPlaces");
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> inherited = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /**
     * Puts together what is known.
     *
     * @param bean a fresh object of the class
     * @param node whether it will be a node type, rather than only a choice inside another
     * @param packageName the package's name, under which it is found, too
     */
    PackageWords(Object bean, boolean node, String packageName, KnownSettings known)
            throws ReflectiveOperationException {
        Class<?> type = bean.getClass();
        own.put(node ? "node" : "id", id(type));
        own.put("name", type.getSimpleName());
        own.put("about", FirstSentence.of(BeanFacts.tell(bean, "globalInfo"), type.getSimpleName(), packageName));
        own.put("tags", String.join(", ", tags(type, packageName)));
        List<String> common = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<String> column = new ArrayList<>();
        for (PropertyDescriptor property : BeanFacts.properties(type)) {
            String name = property.getName();
            SettingSpec elsewhere = known.inherited(property);
            if (elsewhere == null ? !ROUTINE.contains(name) : !elsewhere.isAdvanced()) {
                common.add(name);
            }
            if (property.getPropertyType() == String.class && COLUMNS.contains(name)) {
                columns.add(name);
            } else if (property.getPropertyType() == String.class && COLUMN.contains(name)) {
                column.add(name);
            }
            file(property);
            words(name, elsewhere);
        }
        lists.put("common", common);
        lists.put("columns", columns);
        lists.put("column", column);
        lists.put("without", new ArrayList<>(List.of("debug")));
    }

    /** The id that a class of a package has for ever: of its name alone, under a front that nothing built-in has. */
    static String id(Class<?> type) {
        String name = type.getName();
        return "weka.pkg." + (name.startsWith("weka.") ? name.substring("weka.".length()) : name).replace('_', '-');
    }

    private static List<String> tags(Class<?> type, String packageName) {
        List<String> tags = new ArrayList<>(List.of("Weka package"));
        if (!packageName.equals(type.getSimpleName())) {
            tags.add(packageName);
        }
        String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        if (words.contains(" ")) {
            tags.add(words);
        }
        return tags;
    }

    /** By Weka's own remark beside the property, or else by its name. */
    private void file(PropertyDescriptor property) {
        FilePropertyMetadata told = property.getReadMethod().getAnnotation(FilePropertyMetadata.class);
        told = told == null ? property.getWriteMethod().getAnnotation(FilePropertyMetadata.class) : told;
        if (Beans.item(property) != File.class && told == null) {
            return;
        }
        String name = property.getName().toLowerCase(Locale.ROOT);
        boolean folder = told == null ? name.contains("dir") || name.contains("folder") : told.directoriesOnly();
        boolean written = told == null ? List.of("output", "save", "write", "dest", "dump").stream()
                .anyMatch(name::contains) : told.fileChooserDialogType() == javax.swing.JFileChooser.SAVE_DIALOG;
        own.put((folder ? "folder." : written ? "newFile." : "file.") + property.getName(), "*");
    }

    private void words(String name, SettingSpec elsewhere) {
        if (elsewhere == null) {
            return;
        }
        inherited.put("label." + name, elsewhere.label());
        inherited.put("help." + name, elsewhere.about());
        if (elsewhere.min() != Double.NEGATIVE_INFINITY || elsewhere.max() != Double.POSITIVE_INFINITY) {
            inherited.put("range." + name, end(elsewhere.min()) + (elsewhere.open() ? "< <" : "..")
                    + end(elsewhere.max()));
        }
    }

    private static String end(double bound) {
        return Double.isInfinite(bound) ? " " : " " + bound + " ";
    }

    /** Leaves a property out of what is offered. */
    void without(String property) {
        lists.get("without").add(property);
        lists.get("common").remove(property);
    }

    /** Asks for a property that is empty at first. */
    void needed(String property) {
        lists.computeIfAbsent("needed", key -> new ArrayList<>()).add(property);
    }

    /** Shows the class among the first of its step. */
    void curated() {
        own.put("curated", "yes");
    }

    @Override
    public String own(String key) {
        return own.get(key);
    }

    @Override
    public String get(String key) {
        return own.getOrDefault(key, inherited.get(key));
    }

    @Override
    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }
}
