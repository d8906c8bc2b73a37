// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.weka.SetterCall;
import weka.core.Range;
import weka.core.SelectedTag;
import weka.filters.unsupervised.attribute.AddUserFields;

/**
 * Writes what a setter is called with as Java, where it is neither an algorithm nor a file.
 *
 * @param method where variables are declared that are needed
 */
record PlainArgument(JavaMethod method) {
    /** Whether it has no name that Java may use. */
    static boolean unnamed(Object argument) {
        return argument instanceof Enum<?> constant && !Modifier.isPublic(constant.getDeclaringClass().getModifiers());
    }

    /** The choice of a setting; the object that has the setting is in a variable. */
    static Expression tag(SetterCall call, SelectedTag tag, String bean) {
        Optional<Field> tags = TagNames.tags(call.setter().getDeclaringClass(), tag);
        if (tags.isEmpty()) {
            String getter = call.setter().getName().replaceFirst("set", "get");
            return Expression.of("new $T($L, $L." + getter + "().getTags())", "weka.core.SelectedTag",
                    tag.getSelectedTag().getID(), bean);
        }
        String type = tags.get().getDeclaringClass().getCanonicalName();
        Optional<Field> number = TagNames.number(tags.get(), tag);
        return number.isEmpty() ? Expression.of("new $T($L, $T." + tags.get().getName() + ")", "weka.core.SelectedTag",
                tag.getSelectedTag().getID(), type)
                : Expression.of("new $T($T." + number.get().getName() + ", $T." + tags.get().getName() + ")",
                        "weka.core.SelectedTag", number.get().getDeclaringClass().getCanonicalName(), type);
    }

    Expression of(Object argument) {
        if (argument instanceof String text) {
            return Expression.of("$S", text);
        } else if (argument instanceof Enum<?> constant) {
            return Expression.of("$T." + constant.name(), constant.getDeclaringClass().getCanonicalName());
        } else if (argument instanceof SimpleDateFormat format) {
            return Expression.of("new $T($S)", "java.text.SimpleDateFormat", format.toPattern());
        } else if (argument instanceof Range range) {
            return range(range);
        } else if (argument instanceof List<?> fields) {
            return Expression.all("$T.of(", "java.util.List",
                    fields.stream().map(each -> field((AddUserFields.AttributeSpec) each)).toList(), ")");
        } else if (argument.getClass().isArray()) {
            List<Expression> parts = new ArrayList<>();
            for (int i = 0; i < Array.getLength(argument); i++) {
                parts.add(of(Array.get(argument, i)));
            }
            return Expression.all("new $T[] {", argument.getClass().getComponentType().getCanonicalName(), parts, "}");
        }
        return Expression.of("$L", argument);
    }

    private static Expression field(AddUserFields.AttributeSpec field) {
        return Expression.of("new $T($S)", "weka.filters.unsupervised.attribute.AddUserFields.AttributeSpec",
                field.toStringInternal());
    }

    private Expression range(Range range) {
        if (!range.getInvert()) {
            return Expression.of("new $T($S)", "weka.core.Range", range.getRanges());
        }
        String name = method.variable("range");
        method.statement("$T $L = new $T($S)", "weka.core.Range", name, "weka.core.Range", range.getRanges());
        method.statement("$L.setInvert(true)", name);
        return Expression.of("$L", name);
    }
}
