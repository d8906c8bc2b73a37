// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.stitchbird.engine.code.JavaMethod;

/** The classes that are written into a project beside its nodes' methods when they are asked for. */
enum ProjectClass {
    FIGURES("Figures"), ROWS("Rows"), STRATIFIED("Stratified");

    private final String name;

    ProjectClass(String name) {
        this.name = name;
    }

    /** Sees to it that the project has it; answers its name for expressions. */
    String in(JavaMethod method) {
        try (InputStream in = ProjectClass.class.getResourceAsStream(name + ".java.txt")) {
            return method.helper(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
