// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import weka.core.Instances;
import weka.core.SelectedTag;

/**
 * Makes Weka's objects out of recipes, by setting bean properties on fresh ones.
 *
 * <p>Never by option strings: about three in a hundred settings do not survive them.
 */
public final class WekaBeans {
    private static final int TURNS = 3;

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
            return type.cast(WekaWork.quietly(() -> make(recipe, scheme, header, new ArrayList<>())));
        } catch (NodeFailure | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The calls of setters that give a fresh object the recipe's settings, in an order in which all of them are kept.
     *
     * @param header as for {@link #make}
     * @throws NodeFailure as {@link #make} does
     */
    public static List<SetterCall> calls(Recipe recipe, Instances header) throws NodeFailure {
        List<SetterCall> calls = new ArrayList<>();
        try {
            WekaWork.quietly(() -> make(recipe, recipe.scheme(), header, calls));
        } catch (NodeFailure | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return calls;
    }

    private static Object make(Recipe recipe, Scheme scheme, Instances header, List<SetterCall> calls)
            throws NodeFailure {
        Object bean = fresh(scheme);
        PropertyArgument arguments = new PropertyArgument(bean, header);
        List<SettingSpec> open = scheme.settings().stream()
                .filter(spec -> recipe.settings().containsKey(spec.name()) || arguments.always(spec)).toList();
        // Some setters change, or refuse because of, a property that another sets: those are set again in the end.
        for (int turn = 1; !open.isEmpty(); turn++) {
            open = set(bean, open, recipe, arguments, turn == TURNS, calls);
        }
        Harm.refuse(bean);
        return bean;
    }

    /** Sets properties; answers those that have not kept their value, which in the last turn is a failure. */
    private static List<SettingSpec> set(Object bean, List<SettingSpec> specs, Recipe recipe,
            PropertyArgument arguments, boolean last, List<SetterCall> kept) throws NodeFailure {
        List<SettingSpec> refused = new ArrayList<>();
        List<SetterCall> given = new ArrayList<>();
        for (SettingSpec spec : specs) {
            try {
                given.add(set(bean, spec, recipe.settings().getOrDefault(spec.name(), SettingValue.EMPTY), arguments));
            } catch (NodeFailure e) {
                if (last || specs.size() == 1) {
                    throw e;
                }
                refused.add(spec);
            }
        }
        for (SetterCall each : given) {
            Object now = get(bean, each.spec().name());
            if (columns(each.spec()) || !lost(each.argument(), now)) {
                kept.add(each);
                continue;
            }
            refused.add(each.spec());
            if (last) {
                throw new NodeFailure(Messages.get("setting.notKept", each.spec().label(),
                        BeanValues.text(each.argument()), BeanValues.text(now)));
            }
        }
        return refused;
    }

    /** Some of Weka's classes turn 1 into first. */
    private static boolean columns(SettingSpec spec) {
        return spec.type() == SettingType.COLUMN || spec.type() == SettingType.COLUMNS;
    }

    private static boolean lost(Object given, Object now) {
        boolean plain = given instanceof Number || given instanceof Boolean || given instanceof String;
        return plain ? !given.equals(now) : given instanceof SelectedTag tag && now instanceof SelectedTag kept
                && tag.getSelectedTag().getID() != kept.getSelectedTag().getID();
    }

    /** A fresh object with Weka's defaults. */
    static Object fresh(Scheme scheme) {
        try {
            return fresh(scheme.type());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weka's class " + scheme.className() + " cannot be made", e);
        }
    }

    /** The same of a class; an algorithm that would open a window while it works begins without. */
    public static Object fresh(Class<?> type) throws ReflectiveOperationException {
        Object bean = type.getDeclaredConstructor().newInstance();
        for (Method method : type.getMethods()) {
            if (method.getName().equals("setShowGUI") && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == boolean.class) {
                method.invoke(bean, false);
            }
        }
        return bean;
    }

    private static SetterCall set(Object bean, SettingSpec spec, SettingValue value, PropertyArgument arguments)
            throws NodeFailure {
        try {
            Method setter = setter(bean.getClass(), spec.name());
            Object argument = arguments.of(spec, value, setter.getParameterTypes()[0]);
            setter.invoke(bean, argument);
            return new SetterCall(spec, value, setter, argument);
        } catch (InvocationTargetException e) {
            throw new NodeFailure(Messages.get("setting.refused", spec.label(), value.text(),
                    WekaWork.reason(e.getCause())), e);
        } catch (IllegalArgumentException e) {
            throw new NodeFailure(Messages.get("setting.refused", spec.label(), value.text(), WekaWork.reason(e)), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("No access to " + spec.name() + " of " + bean.getClass(), e);
        }
    }

    /** A seed of the flow may need 64 bits where Weka has 32; the same one always folds to the same. */
    public static int seed(long number) {
        return number == (int) number ? (int) number : Long.hashCode(number);
    }

    /** The value of a property. */
    static Object get(Object bean, String property) {
        try {
            return getter(bean.getClass(), property).invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No value of " + property + " of " + bean.getClass(), e);
        }
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
                .filter(each -> List.of(names).contains(each.getName()) && each.getParameterCount() == parameters
                        && !each.isBridge())
                .findFirst().orElseThrow(() -> new IllegalStateException("No " + names[0] + " in " + type));
    }

    private static String capital(String property) {
        return Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }
}
