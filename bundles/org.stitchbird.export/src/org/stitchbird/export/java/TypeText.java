// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the name of a type, such as {@code java.util.Map<java.lang.String, double[]>}. */
final class TypeText {
    private static final Map<String, TypeName> PLAIN = Map.of("int", TypeName.INT, "long", TypeName.LONG, "double",
            TypeName.DOUBLE, "float", TypeName.FLOAT, "boolean", TypeName.BOOLEAN, "void", TypeName.VOID);

    private final String text;
    private final String own;
    private int at;

    /** A name; one without a package is meant in that one. */
    TypeText(String text, String own) {
        this.text = text.replace('$', '.').replace(" ", "");
        this.own = own;
    }

    /** The type. */
    TypeName type() {
        int from = at;
        while (at < text.length() && "<>,[".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(from, at);
        TypeName type = PLAIN.containsKey(name) ? PLAIN.get(name) : named(name);
        if (at < text.length() && text.charAt(at) == '<') {
            List<TypeName> arguments = new ArrayList<>();
            do {
                at++;
                arguments.add(type());
            } while (text.charAt(at) == ',');
            at++;
            type = ParameterizedTypeName.get((ClassName) type, arguments.toArray(TypeName[]::new));
        }
        while (at < text.length() && text.charAt(at) == '[') {
            at += 2;
            type = ArrayTypeName.of(type);
        }
        return type;
    }

    private ClassName named(String name) {
        return name.indexOf('.') < 0 ? ClassName.get(own, name) : ClassName.bestGuess(name);
    }
}
