// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;

/**
 * A kind of node: what it declares, what can be said before it runs, and what it does.
 *
 * <p>Registered as an OSGi service. One instance serves every node of its type, on several threads at a time, so
 * it holds no state.
 */
public interface NodeType {
    /** The declaration; the same each time. Must not load what only a run needs. */
    NodeSpec spec();

    /**
     * The declaration in the words of a language.
     *
     * <p>Most types have their translations beside them in {@code nodes_LANGUAGE.properties} (see
     * {@link Translations}) and leave this as it is; it is for types whose words come from elsewhere.
     */
    default NodeSpec spec(Locale locale) {
        return spec();
    }

    /** How its settings are written by the library behind it, if that has a text for them. */
    default Optional<SettingsText> settingsText() {
        return Optional.empty();
    }

    /**
     * Tells what is known before a run: which columns leave by which output, and what is wrong.
     *
     * <p>Called only when every setting fits its declaration; inputs may still be absent or unknown. Must be quick.
     * Output ports about which nothing is told are unknown to the nodes behind.
     */
    default void check(NodeCheck check) {
    }

    /**
     * How much memory a run takes for each table that arrives, beside the training of learners that arrive, which say so
     * themselves; by default next to nothing.
     *
     * @param settings the settings of the node, with defaults
     */
    default Growth growth(Settings settings) {
        return Growth.NONE;
    }

    /**
     * Does the work of one node.
     *
     * @throws org.stitchbird.engine.data.NodeFailure with a sentence for people, when the data or settings do not
     *     allow it
     * @throws Exception when it fails otherwise
     */
    void run(NodeRun run) throws Exception;

    /** How its nodes become Java; every built-in type has a form. */
    default Optional<JavaForm> java() {
        return Optional.empty();
    }

    /** How its nodes become Python; empty when they have no counterpart there. */
    default Optional<PythonForm> python() {
        return Optional.empty();
    }

    /**
     * What a node between the data and a learner does to rows that come later, to be answered by the model.
     *
     * @param settings the settings of the node, with defaults
     * @param arrived the table that it got when the learner's rows passed
     * @return empty when it cannot be applied to later rows; {@link Fitted#UNCHANGED} when it only picks the rows to learn from
     * @throws Exception if that table does not suit
     */
    default Optional<Fitted> fitted(Settings settings, Table arrived) throws Exception {
        return Optional.empty();
    }

    /**
     * The same of a node at which preparations arrive besides, which it puts in front of what it does itself.
     *
     * @param before the preparations, in the order of the wires; may be empty
     * @return empty when it cannot be applied to later rows; by default so if there are any
     * @throws Exception if that table does not suit
     */
    default Optional<Fitted> fitted(Settings settings, Table arrived, List<Preparation> before) throws Exception {
        return before.isEmpty() ? fitted(settings, arrived) : Optional.empty();
    }

    /** Whether what it trains or fits can be told in formulas, as far as that is known before a run. */
    default boolean formulas() {
        return false;
    }

    /** The icon, an SVG of 24 × 24 drawn in {@code currentColor}; by default the file beside the class. */
    default URL icon() {
        return getClass().getResource(getClass().getSimpleName() + ".svg");
    }
}
