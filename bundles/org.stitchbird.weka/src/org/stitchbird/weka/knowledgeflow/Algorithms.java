// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.OptionText;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import weka.core.Instances;

/** Weka's algorithms as they stand in its files: a class and a line of options. */
final class Algorithms {
    private Algorithms() {
    }

    /** The algorithm of that class, if we know it. */
    static Optional<Scheme> of(String className) {
        return Schemes.all().stream().filter(scheme -> scheme.className().equals(className)).findFirst();
    }

    /** The algorithm of that class as a node type, if it is one. */
    static Optional<Scheme> node(String className) {
        return of(className).filter(Scheme::node);
    }

    /**
     * What a line of options sets.
     *
     * @param header the columns that arrive, by which positions become names, or {@code null}
     * @throws NodeFailure if Weka refuses it
     */
    static Map<String, SettingValue> settings(Scheme scheme, String options, Instances header) throws NodeFailure {
        return OptionText.read(scheme, options, header);
    }

    /**
     * The line of options that stands for settings, without the class.
     *
     * @param header the columns that arrive, by which names become positions, or {@code null}
     */
    static String options(Recipe recipe, Instances header) throws NodeFailure {
        return OptionText.write(recipe, header).substring(recipe.scheme().className().length()).strip();
    }
}
