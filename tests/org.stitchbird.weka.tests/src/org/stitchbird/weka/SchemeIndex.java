// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.SettingType;

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
    private final SchemeLines lines = new SchemeLines(type -> catalogue.section(type.getName(), false));
    private final Map<String, Object> beans = new LinkedHashMap<>();

    private SchemeIndex() throws Exception {
        WekaStart.quietly();
        for (String type : catalogue.classes()) {
            Object bean = Class.forName(type).getDeclaredConstructor().newInstance();
            beans.put(type, bean);
            lines.add(lines.chosen(bean));
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

    private String heads() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE).append(
                "# class, id, node or choice, families, task, marks, icon, name, about, tags\n");
        for (Object bean : beans.values()) {
            text.append(lines.head(bean)).append('\n');
        }
        return text.toString();
    }

    private String koreanHeads() {
        StringBuilder text = new StringBuilder(LICENCE).append("# id, name, about, tags\n");
        for (String type : beans.keySet()) {
            CatalogueFiles.Section korean = catalogue.section(type, true);
            text.append(SchemeLines.line(catalogue.section(type, false).id(), korean.own("name"), korean.own("about"),
                    or(korean.own("tags"), ""))).append('\n');
        }
        return text.toString();
    }

    private String settings() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE);
        for (Object bean : beans.values()) {
            lines.settings(bean).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private String koreanSettings() throws Exception {
        StringBuilder text = new StringBuilder(LICENCE);
        for (Object bean : beans.values()) {
            CatalogueFiles.Section section = catalogue.section(bean.getClass().getName(), false);
            CatalogueFiles.Section korean = catalogue.section(bean.getClass().getName(), true);
            text.append('@').append(section.id()).append('\n');
            for (PropertyDescriptor property : lines.ordered(bean)) {
                String name = property.getName();
                text.append(SchemeLines.line(name, or(korean.get("label." + name), "?"),
                        or(korean.get("help." + name), "?"), choices(lines.facts(bean, property), korean, name)))
                        .append('\n');
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

    private static String or(String text, String otherwise) {
        return text != null ? text : otherwise;
    }
}
