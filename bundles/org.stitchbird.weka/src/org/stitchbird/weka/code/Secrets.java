// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Recipe;

/** Keeps passwords out of Java: the program takes them from its environment. */
final class Secrets {
    private static final String PASSWORD = "password";
    private static final String VARIABLE = "DATABASE_PASSWORD";

    private Secrets() {
    }

    /** The same without its password. */
    static Recipe without(Recipe recipe) {
        Map<String, SettingValue> rest = new LinkedHashMap<>(recipe.settings());
        rest.remove(PASSWORD);
        return new Recipe(recipe.id(), rest);
    }

    /** Sets the password of what is in a variable, if one is set. */
    static void write(JavaMethod method, Recipe recipe, String bean) {
        if (recipe.settings().containsKey(PASSWORD)) {
            method.comment("The password is not part of the program.");
            method.statement("$L.setPassword(System.getenv($S))", bean, VARIABLE);
        }
    }
}
