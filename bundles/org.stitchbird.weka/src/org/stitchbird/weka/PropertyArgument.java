// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.File;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.deploy.ObjectFiles;
import weka.classifiers.CostMatrix;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Range;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.filters.unsupervised.attribute.AddUserFields;

/**
 * Turns the value of a setting into what the setter of a bean takes; {@link BeanValues} is the way back.
 *
 * @param bean the object that will be set
 * @param header the columns that it will see, or {@code null}
 */
record PropertyArgument(Object bean, Instances header) {
    /** Stands between the parts where Weka has a list of texts. */
    static final String LIST = ";";

    /**
     * The argument of the setter.
     *
     * @throws NodeFailure if the value names something that is not there
     * @throws IllegalArgumentException if the text cannot be of that type
     */
    Object of(SettingSpec spec, SettingValue value, Class<?> type) throws NodeFailure {
        String text = value.text().strip();
        return switch (spec.type()) {
            case BOOLEAN -> Boolean.parseBoolean(text);
            case INTEGER, SEED -> whole(type, Long.parseLong(text));
            case NUMBER -> type == float.class ? (Object) Float.valueOf(text) : Double.valueOf(text);
            case COLUMN -> number(type, positions(List.of(value.text())));
            case COLUMNS -> positions(value.texts());
            case COSTS -> costs(value.settings());
            case CHOICE -> type.isEnum() ? constant(type, text)
                    : tag((SelectedTag) WekaBeans.get(bean, spec.name()), text);
            case SCHEME -> nested(spec, value);
            case SCHEMES -> array(spec, value, type.getComponentType());
            case FILE -> vetted(value.text(), type);
            case NEW_FILE, FOLDER -> file(value.text(), type);
            default -> text(value.text(), type);
        };
    }

    /** Weka may read Java objects out of it. */
    private static Object vetted(String text, Class<?> type) throws NodeFailure {
        for (String each : type.isArray() ? parts(text) : List.of(text)) {
            ObjectFiles.require(Path.of(each));
        }
        return file(text, type);
    }

    private static Object file(String text, Class<?> type) {
        return type == File.class ? new File(text) : text(text, type);
    }

    private static Object whole(Class<?> type, long number) {
        return type == long.class ? (Object) number : (Object) WekaBeans.seed(number);
    }

    private static Object number(Class<?> type, String position) {
        return type == int.class ? (Object) Integer.parseInt(position) : position;
    }

    /** Weka counts attributes from 1 and writes them as {@code 1,3,4}. */
    private String positions(List<String> names) throws NodeFailure {
        List<String> absent = names.stream().filter(name -> !known(name)).toList();
        if (!absent.isEmpty()) {
            throw new NodeFailure(Messages.get("setting.noColumn", Messages.names(absent)));
        }
        return names.stream().map(this::position).collect(Collectors.joining(","));
    }

    private boolean known(String name) {
        return header != null && header.attribute(name) != null || ColumnPositions.is(name);
    }

    private String position(String name) {
        Attribute attribute = header == null ? null : header.attribute(name);
        return attribute == null ? ColumnPositions.ranges(name) : String.valueOf(attribute.index() + 1);
    }

    /** Whether a setting must be set even at its default: Weka's own costs are for no label at all. */
    boolean always(SettingSpec spec) {
        return spec.type() == SettingType.COSTS && header != null && header.classIndex() >= 0
                && header.classAttribute().isNominal();
    }

    private CostMatrix costs(Map<String, SettingValue> byActual) throws NodeFailure {
        if (header == null || header.classIndex() < 0 || !header.classAttribute().isNominal()) {
            throw new NodeFailure(Messages.get("costs.noLabels"));
        }
        return Costs.matrix(byActual, header.classAttribute());
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No choice '" + name + "'"));
    }

    private static SelectedTag tag(SelectedTag current, String id) {
        Tag tag = Arrays.stream(current.getTags()).filter(each -> each.getIDStr().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No choice '" + id + "'"));
        return new SelectedTag(tag.getID(), current.getTags());
    }

    private Object array(SettingSpec spec, SettingValue value, Class<?> component) throws NodeFailure {
        Object array = Array.newInstance(component, value.items().size());
        for (int i = 0; i < value.items().size(); i++) {
            Array.set(array, i, nested(spec, value.items().get(i)));
        }
        return array;
    }

    private Object nested(SettingSpec spec, SettingValue value) throws NodeFailure {
        Scheme scheme = Schemes.find(value.text())
                .orElseThrow(() -> new NodeFailure(Messages.get("setting.noScheme", spec.label(), value.text())));
        return WekaBeans.make(Recipe.of(scheme, new Settings(scheme.settings(), value.settings())), Object.class,
                header);
    }

    private static Object text(String text, Class<?> type) {
        if (type == SimpleDateFormat.class) {
            return new SimpleDateFormat(text);
        } else if (type == Range.class) {
            return range(text);
        } else if (List.class.isAssignableFrom(type)) {
            return parts(text).stream().map(AddUserFields.AttributeSpec::new).collect(Collectors.toList());
        } else if (!type.isArray()) {
            return text;
        }
        List<String> parts = parts(text);
        Object array = Array.newInstance(type.getComponentType(), parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Array.set(array, i, type == Range[].class ? range(parts.get(i))
                    : type == File[].class ? new File(parts.get(i)) : parts.get(i));
        }
        return array;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(LIST)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** Weka writes the rest of a range as {@code inv(1-3)}. */
    private static Range range(String text) {
        boolean rest = text.startsWith("inv(") && text.endsWith(")");
        Range range = new Range(rest ? text.substring(4, text.length() - 1) : text);
        range.setInvert(rest);
        return range;
    }
}
