// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Weka's objects have learned and keep to themselves: the only place that looks into their private fields. */
final class WekaFields {
    private record Name(Class<?> type, String field) {
    }

    private static final Map<Name, Field> FIELDS = new ConcurrentHashMap<>();

    private WekaFields() {
    }

    /**
     * The value of a field of an object, wherever among its superclasses it is declared; may be {@code null}.
     *
     * @throws IllegalStateException if there is no such field, or it holds something else
     */
    static <T> T get(Object owner, String field, Class<T> type) {
        Object value = get(owner, field);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("The field " + field + " of " + owner.getClass().getName() + " is not "
                    + type.getName() + " in this version of Weka, but " + value.getClass().getName());
        }
        return type.cast(value);
    }

    /** The value of a field of type {@code double}; see {@link #get(Object, String, Class)}. */
    static double number(Object owner, String field) {
        return get(owner, field, Double.class);
    }

    /** The value of a field of type {@code int}; see {@link #get(Object, String, Class)}. */
    static int whole(Object owner, String field) {
        return get(owner, field, Integer.class);
    }

    /** The value of a field of type {@code boolean}; see {@link #get(Object, String, Class)}. */
    static boolean is(Object owner, String field) {
        return get(owner, field, Boolean.class);
    }

    private static Object get(Object owner, String field) {
        try {
            return FIELDS.computeIfAbsent(new Name(owner.getClass(), field), WekaFields::find).get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("No access to " + field + " of " + owner.getClass().getName(), e);
        }
    }

    private static Field find(Name name) {
        for (Class<?> type = name.type(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name.field());
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                // It may be declared further up.
            }
        }
        throw new IllegalStateException(name.type().getName() + " has no field " + name.field()
                + " in this version of Weka");
    }
}
