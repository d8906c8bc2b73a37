// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.File;
import java.lang.reflect.Array;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import weka.classifiers.CostMatrix;
import weka.core.Instances;
import weka.core.Range;
import weka.core.SelectedTag;
import weka.filters.unsupervised.attribute.AddUserFields;

/**
 * Reads the values of settings out of Weka's objects; {@link PropertyArgument} is the way there.
 *
 * @param header the columns by which positions become names, or {@code null} to leave them as positions
 */
record BeanValues(Instances header) {
    /**
     * The values that are not at their defaults, by name in the order of the settings.
     *
     * @throws NodeFailure if the object holds another that we do not know
     */
    Map<String, SettingValue> of(Object bean, Scheme scheme) throws NodeFailure {
        Object fresh = WekaBeans.fresh(scheme);
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (SettingSpec spec : scheme.settings()) {
            SettingValue value = value(spec, WekaBeans.get(bean, spec.name()), WekaBeans.get(fresh, spec.name()));
            if (!value.equals(spec.defaultValue())) {
                values.put(spec.name(), value);
            }
        }
        return values;
    }

    private SettingValue value(SettingSpec spec, Object now, Object unset) throws NodeFailure {
        return switch (spec.type()) {
            case CHOICE -> SettingValue.of(now instanceof SelectedTag tag ? tag.getSelectedTag().getIDStr()
                    : ((Enum<?>) now).name());
            case COLUMN, COLUMNS -> String.valueOf(now).equals(String.valueOf(unset)) ? SettingValue.EMPTY
                    : columns(spec, String.valueOf(now));
            case COSTS -> costs((CostMatrix) now);
            case SCHEME -> now == null ? SettingValue.EMPTY : nested(now);
            case SCHEMES -> array(now);
            case FILE, NEW_FILE, FOLDER -> now == null || text(now).equals(text(unset)) ? SettingValue.EMPTY
                    : SettingValue.of(text(now));
            default -> SettingValue.of(now == null ? "" : text(now));
        };
    }

    private SettingValue columns(SettingSpec spec, String ranges) throws NodeFailure {
        List<String> texts = ranges.isBlank() ? List.of() : List.of(ColumnPositions.of(ranges));
        if (!texts.stream().allMatch(ColumnPositions::is)) {
            throw new NodeFailure(Messages.get("setting.ranges", spec.label(), ranges));
        }
        List<String> names = header == null ? texts : ColumnPositions.names(texts, WekaTables.schema(header));
        return switch (spec.type()) {
            case COLUMN -> SettingValue.of(names.isEmpty() ? "" : names.get(0));
            default -> SettingValue.list(names);
        };
    }

    private SettingValue costs(CostMatrix matrix) throws NodeFailure {
        if (header == null || header.classIndex() < 0 || !header.classAttribute().isNominal()) {
            return SettingValue.EMPTY;
        }
        return WekaWork.call("setting.read", () -> Costs.value(matrix, header.classAttribute()));
    }

    /** An algorithm with those of its settings that are not at their defaults. */
    SettingValue nested(Object bean) throws NodeFailure {
        Scheme scheme = Schemes.ofClass(bean.getClass().getName()).orElseThrow(
                () -> new NodeFailure(Messages.get("setting.unknownClass", bean.getClass().getName())));
        return SettingValue.scheme(scheme.id(), of(bean, scheme));
    }

    private SettingValue array(Object array) throws NodeFailure {
        List<SettingValue> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            items.add(nested(Array.get(array, i)));
        }
        return SettingValue.schemes(items);
    }

    /** A plain property as text; {@link PropertyArgument} reads it back. */
    static String text(Object value) {
        if (value instanceof SimpleDateFormat format) {
            return format.toPattern();
        } else if (value instanceof Range range) {
            return range.getInvert() ? "inv(" + range.getRanges() + ")" : range.getRanges();
        } else if (value instanceof File file) {
            return file.getPath();
        } else if (value instanceof AddUserFields.AttributeSpec field) {
            return field.toStringInternal();
        } else if (value instanceof List<?> list) {
            return list.stream().map(BeanValues::text).collect(Collectors.joining(PropertyArgument.LIST));
        } else if (value != null && value.getClass().isArray()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                parts.add(text(Array.get(value, i)));
            }
            return String.join(PropertyArgument.LIST, parts);
        }
        return value == null ? "" : String.valueOf(value);
    }
}
