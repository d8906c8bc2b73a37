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

/**
 * Describes the bean properties of a class as settings: Weka's facts, our words, limits and conditions.
 *
 * <p>Part of every start of the program, so it does without what Java makes ready at run time, such as +.
 */
final class PropertySettings {
    private final Catalogue catalogue;
    private final String type;

    /** Describes the properties of that class in the words of the catalogue. */
    PropertySettings(Catalogue catalogue, String type) {
        this.catalogue = catalogue;
        this.type = type;
    }

    /** The settings: the common ones in the order of the catalogue, then all others as advanced. */
    List<SettingSpec> settings(List<Property> properties) {
        Map<String, SettingSpec> rest = new LinkedHashMap<>();
        for (Property property : properties) {
            if (!catalogue.list(type, "without").contains(property.name())
                    && !catalogue.list(Catalogue.EVERYWHERE, "without").contains(property.name())) {
                rest.put(property.name(), setting(property));
            }
        }
        List<SettingSpec> all = new ArrayList<>();
        for (String common : catalogue.list(type, "common")) {
            all.add(rest.remove(common));
        }
        for (SettingSpec other : rest.values()) {
            all.add(other.advanced());
        }
        return all;
    }

    private SettingSpec setting(Property property) {
        String name = property.name();
        String label = catalogue.get(type, "label.".concat(name));
        String about = catalogue.get(type, "help.".concat(name));
        SettingSpec setting = plain(property).label(label != null ? label : Words.label(name))
                .about(about != null ? about : property.tip());
        return when(range(setting, catalogue.get(type, "range.".concat(name))),
                catalogue.own(type, "when.".concat(name)));
    }

    private SettingSpec plain(Property property) {
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
            case CHOICE -> SettingSpec.choice(name, value, choices(property));
            case SCHEME -> SettingSpec.scheme(name, SettingValue.of(Scheme.id(catalogue, value)),
                    schemes(property.family(), catalogue.list(type, "only.".concat(name))));
            default -> throw new IllegalStateException("No setting for the property " + property);
        };
    }

    private Choice[] choices(Property property) {
        Choice[] choices = property.choices().toArray(new Choice[0]);
        String prefix = "choice.".concat(property.name()).concat(".");
        for (int i = 0; i < choices.length; i++) {
            String value = choices[i].value();
            String label = catalogue.own(type, prefix.concat(value));
            choices[i] = label == null ? choices[i] : new Choice(value, label);
        }
        return choices;
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
        int at = range.indexOf(open ? "< <" : "..");
        String least = range.substring(0, at).strip();
        String greatest = range.substring(at + (open ? 3 : 2)).strip();
        double min = least.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(least);
        double max = greatest.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(greatest);
        return open ? setting.strictlyBetween(min, max) : setting.between(min, max);
    }

    /** A condition as {@code other: value value}. */
    private static SettingSpec when(SettingSpec setting, String condition) {
        if (condition == null) {
            return setting;
        }
        int colon = condition.indexOf(':');
        return setting.onlyWhen(condition.substring(0, colon), condition.substring(colon + 1).strip().split(" "));
    }
}
