// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/** A node that was just placed: nothing is set, nothing is wired. */
final class EmptyCheck implements NodeCheck {
    private final NodeSpec spec;

    EmptyCheck(NodeSpec spec) {
        this.spec = spec;
    }

    @Override
    public Settings settings() {
        return new Settings(spec.settings(), Map.of());
    }

    @Override
    public boolean wired(String port) {
        return false;
    }

    @Override
    public List<Shape> shapes(String port) {
        return List.of();
    }

    @Override
    public Optional<Path> file(String setting) {
        return Optional.empty();
    }

    @Override
    public void out(String port, Shape shape) {
        if (spec.output(port).filter(output -> output.kind().equals(shape.kind())).isEmpty()) {
            throw new IllegalArgumentException("There is no output '" + port + "' of " + shape.kind());
        }
    }

    @Override
    public void error(String sentence, QuickFix... fixes) {
        // What is missing need not be hidden.
    }

    @Override
    public void settingError(String setting, String sentence, QuickFix... fixes) {
        requireNamed(setting, spec.setting(setting).isPresent());
    }

    @Override
    public void inputError(String port, String sentence, QuickFix... fixes) {
        requireNamed(port, spec.input(port).isPresent());
    }

    @Override
    public void warning(String sentence, QuickFix... fixes) {
        // As for an error.
    }

    private static void requireNamed(String name, boolean there) {
        if (!there) {
            throw new IllegalArgumentException("There is no '" + name + "' to complain about");
        }
    }
}
