// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.io.PrintWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import weka.classifiers.CostMatrix;
import weka.core.Instances;
import weka.core.Range;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.gui.ProgrammaticProperty;

/** Looks at the properties of Weka's beans as Weka's own property sheet does. */
public final class BeanFacts {
    /** What programs set and people do not. */
    private static final Set<String> FOR_PROGRAMS = Set.of("options", "clusterCanopyAssignments", "parent",
            "attList_Irr");
    private static final Set<Class<?>> TYPES_FOR_PROGRAMS = Set.of(Instances.class, Random.class, PrintWriter.class,
            StringBuffer.class);
    private static final Set<String> SEEDS = Set.of("seed", "randomSeed");
    private final Function<Class<?>, Catalogued> catalogue;

    /** Looks at beans of classes that have a section in the catalogue. */
    public BeanFacts(Function<Class<?>, Catalogued> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a property is.
     *
     * @param type how its value looks
     * @param value its default
     * @param extra further facts as key=value
     */
    public record Facts(SettingType type, SettingValue value, List<String> extra) {
    }

    /** The properties that people set, in Weka's order. */
    public static List<PropertyDescriptor> properties(Class<?> type) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
                    .filter(each -> each.getReadMethod() != null && each.getWriteMethod() != null)
                    .filter(each -> !each.isHidden() && !each.isExpert() && !FOR_PROGRAMS.contains(each.getName())
                            && !TYPES_FOR_PROGRAMS.contains(each.getPropertyType()))
                    .filter(each -> Stream.of(each.getReadMethod(), each.getWriteMethod())
                            .noneMatch(method -> method.isAnnotationPresent(ProgrammaticProperty.class)))
                    .toList();
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a property of a bean is. */
    public Facts of(Object bean, PropertyDescriptor property) throws ReflectiveOperationException {
        Catalogued section = catalogue.apply(bean.getClass());
        Object value = property.getReadMethod().invoke(bean);
        Class<?> type = property.getPropertyType();
        String name = property.getName();
        if (section.list("columns").contains(name)) {
            return new Facts(SettingType.COLUMNS, SettingValue.EMPTY, List.of());
        } else if (section.list("column").contains(name)) {
            return new Facts(SettingType.COLUMN, SettingValue.EMPTY, List.of());
        } else if (type == boolean.class) {
            return plain(SettingType.BOOLEAN, value);
        } else if (type == int.class || type == long.class) {
            return plain(SEEDS.contains(name) ? SettingType.SEED : SettingType.INTEGER, value);
        } else if (type == double.class || type == float.class) {
            return plain(SettingType.NUMBER, value);
        } else if (value instanceof SelectedTag tag) {
            return choice(tag.getSelectedTag().getIDStr(), section, name, Arrays.stream(tag.getTags())
                    .collect(Collectors.toMap(Tag::getIDStr, Tag::getReadable, (a, b) -> a, LinkedHashMap::new)));
        } else if (value instanceof Enum<?> constant) {
            return choice(constant.name(), section, name, Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), String::valueOf, (a, b) -> a,
                            LinkedHashMap::new)));
        } else if (type == CostMatrix.class) {
            return new Facts(SettingType.COSTS, SettingValue.EMPTY, List.of());
        } else if (file(section, name) != null) {
            return file(section, name);
        } else if (type == File.class) {
            throw new IllegalStateException("The catalogue must say whether " + property
                    + " is a file that is read or written, or a folder");
        } else if (List.of(String.class, SimpleDateFormat.class, Range.class, Range[].class, Object[].class,
                String[].class, File[].class, List.class).contains(type)) {
            return plain(SettingType.TEXT, BeanValues.text(value));
        }
        return algorithms(section, property, value);
    }

    private static Facts plain(SettingType type, Object value) {
        return new Facts(type, SettingValue.of(String.valueOf(value)), List.of());
    }

    private static Facts choice(String chosen, Catalogued section, String name,
            Map<String, String> choices) {
        return new Facts(SettingType.CHOICE, SettingValue.of(chosen), List.of("choices=" + choices.entrySet().stream()
                .map(each -> each.getKey() + "=" + label(section, name, each.getKey(), each.getValue()))
                .collect(Collectors.joining("|"))));
    }

    private static String label(Catalogued section, String name, String value, String readable) {
        String label = section.get("choice." + name + "." + value);
        // A bar stands between choices; the sign for "divides" looks the same.
        return label != null ? clean(label) : Words.capital(readable.replace('|', '\u2223'));
    }

    private static String clean(String label) {
        if (label.contains("|")) {
            throw new IllegalStateException("The label of a choice holds a bar: " + label);
        }
        return label;
    }

    private static Facts file(Catalogued section, String name) {
        for (Map.Entry<String, SettingType> each : Map.of("file.", SettingType.FILE, "newFile.", SettingType.NEW_FILE,
                "folder.", SettingType.FOLDER).entrySet()) {
            String endings = section.own(each.getKey() + name);
            if (endings != null) {
                return new Facts(each.getValue(), SettingValue.EMPTY,
                        List.of("endings=" + endings.replace(" ", "")));
            }
        }
        return null;
    }

    private Facts algorithms(Catalogued section, PropertyDescriptor property, Object value)
            throws ReflectiveOperationException {
        boolean several = property.getPropertyType().isArray();
        Class<?> family = several ? property.getPropertyType().getComponentType() : property.getPropertyType();
        if (!family.getName().startsWith("weka.")) {
            throw new IllegalStateException("No kind of setting for " + property);
        }
        List<String> extra = new ArrayList<>(List.of("family=" + family.getSimpleName()));
        String only = section.own("only." + property.getName());
        if (only != null) {
            extra.add("only=" + only.replace(" ", ""));
        }
        String learns = section.own("learns." + property.getName());
        if (learns != null) {
            extra.add("learns=" + Map.of("labels", Task.CLASSIFICATION, "numbers", Task.REGRESSION).get(learns));
        }
        if (!several) {
            return new Facts(SettingType.SCHEME, value == null ? SettingValue.EMPTY : nested(value), extra);
        }
        List<SettingValue> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            items.add(nested(Array.get(value, i)));
        }
        return new Facts(SettingType.SCHEMES, SettingValue.schemes(items), extra);
    }

    /** An algorithm with those properties that are not as in a fresh one. */
    private SettingValue nested(Object bean) throws ReflectiveOperationException {
        Catalogued section = catalogue.apply(bean.getClass());
        Object fresh = WekaBeans.fresh(bean.getClass());
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (PropertyDescriptor each : properties(bean.getClass())) {
            if (!section.list("without").contains(each.getName())) {
                Facts now = of(bean, each);
                if (now.type() != SettingType.COLUMNS && !now.value().equals(of(fresh, each).value())) {
                    values.put(each.getName(), now.value());
                }
            }
        }
        return SettingValue.scheme(section.id(), values);
    }

    /** What a method without parameters says of the bean; empty when there is none. */
    public static String tell(Object bean, String name) throws ReflectiveOperationException {
        for (Method method : bean.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 0) {
                return String.valueOf(method.invoke(bean));
            }
        }
        return "";
    }
}
