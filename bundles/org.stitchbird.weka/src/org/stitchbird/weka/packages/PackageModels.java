// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of a package that may stand in files of models.
 *
 * <p>Reading Java objects runs whatever their classes do while they are read. So only such classes are named that do
 * nothing but restore fields: those of the package itself, and of the libraries that it brings no more than their
 * fields are declared to hold, because a library may hold anything.
 */
final class PackageModels {
    /** What runs while an object is read, or when nobody needs it any more. */
    private static final Set<String> ACTIVE = Set.of("readObject", "readObjectNoData", "readResolve", "readExternal",
            "validateObject", "finalize");
    private final PackageClasses classes;
    private final Set<Class<?>> seen = new HashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<String> names = new TreeSet<>();

    PackageModels(PackageClasses classes) {
        this.classes = classes;
        classes.all().stream().filter(Serializable.class::isAssignableFrom).forEach(this::visit);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (Serializable.class.isAssignableFrom(type) && passive(type)) {
                names.add(type.getName());
            }
            fields(type);
        }
    }

    /** Their whole names, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    private void visit(Class<?> type) {
        if (type.isArray()) {
            visit(type.getComponentType());
        } else if (classes.isOwn(type) && !type.isInterface() && seen.add(type)) {
            open.push(type);
        }
    }

    private void fields(Class<?> type) {
        try {
            if (type.getSuperclass() != null) {
                visit(type.getSuperclass());
            }
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    visit(field.getType());
                    arguments(field.getGenericType());
                }
            }
        } catch (LinkageError | TypeNotPresentException e) {
            // It mentions a class that is not there; an object of it could not be made either.
            names.remove(type.getName());
        }
    }

    /** Of a list, what is in it. */
    private void arguments(Type type) {
        if (type instanceof ParameterizedType several) {
            for (Type argument : several.getActualTypeArguments()) {
                if (argument instanceof Class<?> plain) {
                    visit(plain);
                }
                arguments(argument);
            }
        }
    }

    private static boolean passive(Class<?> type) {
        if (Externalizable.class.isAssignableFrom(type) || java.lang.reflect.Proxy.isProxyClass(type)) {
            return false;
        }
        try {
            for (Method method : type.getDeclaredMethods()) {
                if (ACTIVE.contains(method.getName()) && restores(method)) {
                    return false;
                }
            }
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Other methods may have the same name with parameters of their own. */
    private static boolean restores(Method method) {
        return method.getParameterCount() == 0 || List.of(method.getParameterTypes()).stream()
                .anyMatch(type -> type.isAssignableFrom(ObjectInputStream.class));
    }
}
