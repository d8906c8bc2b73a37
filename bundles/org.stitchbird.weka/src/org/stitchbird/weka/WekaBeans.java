// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.Tag;

/**
 * Makes Weka's objects out of recipes, by setting bean properties on fresh ones.
 *
 * <p>Never by option strings: about three in a hundred settings do not survive them.
 */
public final class WekaBeans {
    static {
        WekaStart.quietly();
    }

    private WekaBeans() {
    }

    /**
     * A fresh object with the recipe's settings.
     *
     * @param header the columns that it will see, by which column names become positions; {@code null} when they
     *     are not known, which allows no setting of columns
     * @throws NodeFailure if a setting is refused or names a column that is absent
     */
    public static <T> T make(Recipe recipe, Class<T> type, Instances header) throws NodeFailure {
        Scheme scheme = recipe.scheme();
        try {
            Object bean = Class.forName(scheme.className()).getDeclaredConstructor().newInstance();
            // Some setters look at, or change, the property that theirs depends on: that one goes first.
            for (boolean dependent : new boolean[] {false, true}) {
                for (SettingSpec spec : scheme.settings()) {
                    SettingValue value = recipe.settings().get(spec.name());
                    if (value != null && dependent == (spec.enabledSetting() != null)) {
                        set(bean, spec, value, header);
                    }
                }
            }
            return type.cast(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weka's class " + scheme.className() + " cannot be made", e);
        }
    }

    private static void set(Object bean, SettingSpec spec, SettingValue value, Instances header)
            throws NodeFailure, ReflectiveOperationException {
        Method setter = setter(bean.getClass(), spec.name());
        try {
            setter.invoke(bean, argument(bean, setter.getParameterTypes()[0], spec, value, header));
        } catch (InvocationTargetException e) {
            throw new NodeFailure(Messages.get("setting.refused", spec.label(), value.text(),
                    String.valueOf(e.getCause().getMessage())), e);
        }
    }

    private static Object argument(Object bean, Class<?> type, SettingSpec spec, SettingValue value, Instances header)
            throws NodeFailure, ReflectiveOperationException {
        String text = value.text().strip();
        return switch (spec.type()) {
            case BOOLEAN -> Boolean.parseBoolean(text);
            case INTEGER, SEED -> whole(type, Long.parseLong(text));
            case NUMBER -> type == float.class ? (Object) Float.valueOf(text) : Double.valueOf(text);
            case COLUMNS -> positions(value.texts(), header);
            case CHOICE -> tag((SelectedTag) getter(bean.getClass(), spec.name()).invoke(bean), text);
            case SCHEME -> nested(spec, value, header);
            default -> value.text();
        };
    }

    private static Object whole(Class<?> type, long number) {
        return type == long.class ? (Object) number : (Object) seed(number);
    }

    /** A seed of the flow may need 64 bits where Weka has 32; the same one always folds to the same. */
    public static int seed(long number) {
        return number == (int) number ? (int) number : Long.hashCode(number);
    }

    /** Weka counts attributes from 1 and writes them as {@code 1,3,4}; no columns mean all. */
    private static String positions(List<String> names, Instances header) throws NodeFailure {
        if (names.isEmpty()) {
            return "first-last";
        }
        List<String> absent = names.stream().filter(name -> header == null || header.attribute(name) == null).toList();
        if (!absent.isEmpty()) {
            throw new NodeFailure(Messages.get("setting.noColumn", Messages.names(absent)));
        }
        return names.stream().map(name -> String.valueOf(header.attribute(name).index() + 1))
                .collect(Collectors.joining(","));
    }

    private static SelectedTag tag(SelectedTag current, String id) {
        Tag tag = Arrays.stream(current.getTags()).filter(each -> each.getIDStr().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No choice '" + id + "'"));
        return new SelectedTag(tag.getID(), current.getTags());
    }

    private static Object nested(SettingSpec spec, SettingValue value, Instances header) throws NodeFailure {
        Scheme scheme = Schemes.find(value.text())
                .orElseThrow(() -> new NodeFailure(Messages.get("setting.noScheme", spec.label(), value.text())));
        Map<String, SettingValue> settings = value.settings();
        return make(Recipe.of(scheme, new Settings(scheme.settings(), settings)), Object.class, header);
    }

    /** By name and not by java.beans.Introspector, whose first use takes a noticeable part of a short run. */
    static Method getter(Class<?> type, String property) {
        return method(type, 0, "get" + capital(property), "is" + capital(property));
    }

    static Method setter(Class<?> type, String property) {
        Class<?> value = getter(type, property).getReturnType();
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals("set" + capital(property)) && each.getParameterCount() == 1
                        && each.getParameterTypes()[0] == value)
                .findFirst().orElseThrow(() -> new IllegalStateException("No setter of " + type + " for " + property));
    }

    private static Method method(Class<?> type, int parameters, String... names) {
        return Arrays.stream(type.getMethods())
                .filter(each -> List.of(names).contains(each.getName()) && each.getParameterCount() == parameters)
                .findFirst().orElseThrow(() -> new IllegalStateException("No " + names[0] + " in " + type));
    }

    private static String capital(String property) {
        return Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }
}
