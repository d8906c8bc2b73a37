// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

/**
 * A name in Python code that is no text of anybody's: a variable, an attribute of one, or a constant of the program.
 *
 * @param text one or more identifiers with dots between
 */
public record PythonName(String text) {
    /**
     * Makes a name.
     *
     * @throws IllegalArgumentException if it is anything but a name
     */
    public PythonName {
        if (!text.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*")) {
            throw new IllegalArgumentException("Not a name in Python");
        }
    }

    /** An attribute of what has this name. */
    public PythonName dot(String attribute) {
        return new PythonName(text + "." + attribute);
    }

    /** Its last identifier. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
