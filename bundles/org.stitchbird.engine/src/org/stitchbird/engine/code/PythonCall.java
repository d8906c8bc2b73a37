// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A call in Python code, to be written on one line or on several.
 *
 * <p>An argument is a {@link PythonName} or {@link PythonCall}, which are written as they are; a text, number, truth
 * value or {@link #NONE}, which becomes a literal; or a list of those, or a map of them by text. Texts are never
 * anything but literals.
 */
public final class PythonCall {
    /** What is nothing in Python. */
    public static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private final PythonName callee;
    private final boolean imported;
    private final List<Object> arguments = new ArrayList<>();
    private final Map<String, Object> named = new LinkedHashMap<>();

    private PythonCall(PythonName callee, boolean imported) {
        this.callee = callee;
        this.imported = imported;
    }

    /** Calls a class or function of a module, by its full name such as {@code sklearn.svm.SVC}; the file imports it. */
    public static PythonCall of(String name) {
        return new PythonCall(new PythonName(name), true);
    }

    /** Calls what has a name in the function that is being written. */
    public static PythonCall of(PythonName name) {
        return new PythonCall(name, false);
    }

    /** Adds an argument by its position. */
    public PythonCall with(Object argument) {
        arguments.add(Objects.requireNonNull(argument));
        return this;
    }

    /** Adds an argument by its name. */
    public PythonCall with(String name, Object argument) {
        named.put(new PythonName(name).text(), Objects.requireNonNull(argument));
        return this;
    }

    /** What is called. */
    public PythonName callee() {
        return callee;
    }

    /** Whether the callee is the full name of something to be imported. */
    public boolean imported() {
        return imported;
    }

    /** The arguments by position. */
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }

    /** The arguments by name, in their order. */
    public Map<String, Object> named() {
        return java.util.Collections.unmodifiableMap(named);
    }
}
