// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.beans.PropertyDescriptor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.weka.BeanFacts;
import org.stitchbird.weka.Catalogued;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/**
 * What the built-in index knows that also holds for a package's classes: families, and words of inherited properties.
 */
final class KnownSettings {
    private final Map<String, Scheme> owners = new LinkedHashMap<>();
    private final Set<Class<?>> families = new HashSet<>();

    /** Looks through the algorithms that are there. */
    KnownSettings() {
        for (Scheme scheme : Schemes.own()) {
            for (PropertyDescriptor property : BeanFacts.properties(scheme.type())) {
                SettingSpec setting = setting(scheme, property);
                if (setting == null) {
                    continue;
                }
                owners.putIfAbsent(key(property), scheme);
                if (setting.type() == SettingType.SCHEME || setting.type() == SettingType.SCHEMES) {
                    families.add(Beans.item(property));
                }
            }
        }
    }

    private static SettingSpec setting(Scheme scheme, PropertyDescriptor property) {
        return scheme.settings().stream().filter(setting -> setting.name().equals(property.getName())).findFirst()
                .orElse(null);
    }

    private static String key(PropertyDescriptor property) {
        return property.getReadMethod().getDeclaringClass().getName() + " " + property.getName();
    }

    /**
     * The setting that stands for the same property where another class has inherited it; {@code null} for a new one.
     */
    SettingSpec inherited(PropertyDescriptor property) {
        Scheme owner = owners.get(key(property));
        return owner == null ? null : setting(owner, property);
    }

    /** The types of which algorithms are chosen in settings. */
    Set<Class<?>> families() {
        return families;
    }

    /** What the index says of a class of Weka's own; {@code null} for a class that it does not know. */
    Catalogued said(Class<?> type) {
        return Schemes.ofClass(type.getName()).map(BuiltIn::new).orElse(null);
    }

    /** A class of Weka's own, as far as its defaults inside others need it. */
    private record BuiltIn(Scheme scheme) implements Catalogued {
        @Override
        public String own(String key) {
            if (key.equals("id")) {
                return scheme.id();
            }
            String name = key.substring(key.indexOf('.') + 1);
            Map<String, SettingType> files = Map.of("file.", SettingType.FILE, "newFile.", SettingType.NEW_FILE,
                    "folder.", SettingType.FOLDER);
            SettingType type = files.get(key.substring(0, key.indexOf('.') + 1));
            return type == null ? null : scheme.settings().stream()
                    .filter(setting -> setting.name().equals(name) && setting.type() == type)
                    .map(setting -> String.join(",", setting.endings())).findFirst().orElse(null);
        }

        @Override
        public String get(String key) {
            return own(key);
        }

        @Override
        public List<String> list(String key) {
            if (key.equals("without")) {
                Set<String> offered = new HashSet<>(scheme.settings().stream().map(SettingSpec::name).toList());
                return BeanFacts.properties(scheme.type()).stream().map(PropertyDescriptor::getName)
                        .filter(name -> !offered.contains(name)).toList();
            }
            SettingType type = key.equals("columns") ? SettingType.COLUMNS : SettingType.COLUMN;
            return !key.startsWith("column") ? List.of() : scheme.settings().stream()
                    .filter(setting -> setting.type() == type).map(SettingSpec::name).toList();
        }
    }
}
