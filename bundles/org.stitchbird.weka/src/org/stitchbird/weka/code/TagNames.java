// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import weka.core.SelectedTag;
import weka.core.Tag;

/** Finds the names under which Weka's classes have the choices of a setting, such as {@code SMO.TAGS_FILTER}. */
final class TagNames {
    private static final String TAGS = "TAGS_";

    private TagNames() {
    }

    /** The constant that holds all choices; absent when no public one does. */
    static Optional<Field> tags(Class<?> type, SelectedTag chosen) {
        return constants(type).stream().filter(field -> field.getType() == Tag[].class)
                .filter(field -> value(field) == chosen.getTags()).findFirst();
    }

    /** The constant that is the number of the choice; absent when none is for certain. */
    static Optional<Field> number(Field tags, SelectedTag chosen) {
        List<Field> numbers = constants(tags.getDeclaringClass()).stream().filter(field -> field.getType() == int.class)
                .toList();
        String prefix = tags.getName().startsWith(TAGS) ? tags.getName().substring(TAGS.length()) : tags.getName();
        List<Field> named = numbers.stream().filter(field -> field.getName().startsWith(prefix)).toList();
        return only(named, chosen.getSelectedTag().getID()).or(() -> oneForEach(numbers, chosen.getTags())
                ? only(numbers, chosen.getSelectedTag().getID()) : Optional.empty());
    }

    /** Whether each choice has one constant, so that numbers alone tell which. */
    private static boolean oneForEach(List<Field> numbers, Tag[] tags) {
        return numbers.size() == tags.length
                && Arrays.stream(tags).allMatch(tag -> only(numbers, tag.getID()).isPresent());
    }

    private static Optional<Field> only(List<Field> fields, int number) {
        List<Field> equal = fields.stream().filter(field -> value(field).equals(number)).toList();
        return equal.size() == 1 ? Optional.of(equal.get(0)) : Optional.empty();
    }

    private static List<Field> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).filter(field -> Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && Modifier.isPublic(field.getDeclaringClass().getModifiers())).toList();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
