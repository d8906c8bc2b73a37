// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** Describes bean properties as settings: Weka's facts, our words, ranges and conditions. */
final class PropertySettings {
    private final Catalogue catalogue;
    private final Map<String, String> idByClass;

    /** Describes with these words; ids of schemes by the name of their class. */
    PropertySettings(Catalogue catalogue, Map<String, String> idByClass) {
        this.catalogue = catalogue;
        this.idByClass = idByClass;
    }

    /** The settings of a class: the common ones in the order of the catalogue, then all others as advanced. */
    List<SettingSpec> settings(String type, List<Property> properties) {
        Map<String, SettingSpec> rest = new LinkedHashMap<>();
        properties.stream().filter(property -> !catalogue.list(type, "without").contains(property.name()))
                .filter(property -> !catalogue.list(Catalogue.EVERYWHERE, "without").contains(property.name()))
                .forEach(property -> rest.put(property.name(), setting(type, property)));
        List<SettingSpec> all = new ArrayList<>();
        for (String common : catalogue.list(type, "common")) {
            all.add(rest.remove(common));
        }
        rest.values().forEach(setting -> all.add(setting.advanced()));
        return all;
    }

    private SettingSpec setting(String type, Property property) {
        String name = property.name();
        String label = catalogue.get(type, "label." + name);
        String about = catalogue.get(type, "help." + name);
        SettingSpec setting = plain(type, property).label(label != null ? label : Words.label(name))
                .about(about != null ? about : property.tip());
        return when(range(setting, catalogue.get(type, "range." + name)), catalogue.own(type, "when." + name));
    }

    private SettingSpec plain(String type, Property property) {
        String name = property.name();
        String value = property.value();
        if (catalogue.list(type, "columns").contains(name)) {
            return SettingSpec.columns(name, "table");
        }
        return switch (property.type()) {
            case BOOLEAN -> SettingSpec.bool(name, Boolean.parseBoolean(value));
            case INTEGER -> SettingSpec.integer(name, Long.parseLong(value));
            case NUMBER -> SettingSpec.number(name, Double.parseDouble(value));
            case TEXT -> SettingSpec.text(name, value);
            case SEED -> SettingSpec.seed(name, Long.parseLong(value));
            case CHOICE -> SettingSpec.choice(name, value, choices(type, property));
            case SCHEME -> SettingSpec.scheme(name, SettingValue.of(idByClass.get(value)),
                    schemes(property.family(), catalogue.list(type, "only." + name)));
            default -> throw new IllegalStateException(type + "." + name + " is " + property.type());
        };
    }

    private Choice[] choices(String type, Property property) {
        return property.choices().stream().map(choice -> {
            String label = catalogue.own(type, "choice." + property.name() + "." + choice.value());
            return label == null ? choice : new Choice(choice.value(), label);
        }).toArray(Choice[]::new);
    }

    /** Asked for late: a member of a family may have settings of that same family. */
    private static Supplier<List<SchemeSpec>> schemes(String family, List<String> only) {
        return () -> Schemes.family(family).stream()
                .filter(scheme -> only.isEmpty() || only.contains(scheme.id())).map(Scheme::spec).toList();
    }

    /** A range as {@code 1 ..}, {@code .. 1}, {@code 0 .. 1} or, without its ends, {@code 0 < < 1}. */
    private static SettingSpec range(SettingSpec setting, String range) {
        if (range == null) {
            return setting;
        }
        boolean open = range.contains("< <");
        String[] ends = range.split(open ? "< <" : "\\.\\.", -1);
        double min = ends[0].isBlank() ? Double.NEGATIVE_INFINITY : Double.parseDouble(ends[0].strip());
        double max = ends[1].isBlank() ? Double.POSITIVE_INFINITY : Double.parseDouble(ends[1].strip());
        return open ? setting.strictlyBetween(min, max) : setting.between(min, max);
    }

    /** A condition as {@code other: value value}. */
    private static SettingSpec when(SettingSpec setting, String condition) {
        if (condition == null) {
            return setting;
        }
        int colon = condition.indexOf(':');
        return setting.onlyWhen(condition.substring(0, colon), condition.substring(colon + 1).strip().split(" +"));
    }
}
