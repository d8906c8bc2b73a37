// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.Schema;

/** What a node type sees of one node before a run, and where it tells what it knows. */
@ProviderType
public interface NodeCheck {
    /**
     * What is known of a value that will arrive.
     *
     * @param node the id of the node it comes from; empty when there is none
     */
    record Arrival(String node, Shape shape) {
    }

    /** The node's name for people; empty when there is none. */
    default String name() {
        return "";
    }

    /** The node's id, by which a {@link QuickFix} names it; empty when there is none. */
    default String id() {
        return "";
    }

    /** The node's settings, with defaults. */
    Settings settings();

    /** Whether a wire ends at that input. */
    boolean wired(String port);

    /** How many wires end at that input. */
    default int wires(String port) {
        return shapes(port).size();
    }

    /** What is known of the values that will arrive at that input, in the order of the wires, without unknown ones. */
    List<Shape> shapes(String port);

    /** What {@link #shapes} answers, with the nodes it comes from. */
    default List<Arrival> arrivals(String port) {
        return shapes(port).stream().map(shape -> new Arrival("", shape)).toList();
    }

    /** What is known of the table that will arrive at that input, if its columns are known. */
    default Optional<Shape.OfTable> table(String port) {
        return shapes(port).stream().filter(Shape.OfTable.class::isInstance).map(Shape.OfTable.class::cast)
                .findFirst();
    }

    /** The columns that will arrive at that input, if they are known. */
    default Optional<Schema> schema(String port) {
        return table(port).map(Shape.OfTable::schema);
    }

    /** What is certain of the cells of the table that will arrive at that input. */
    default CellFacts facts(String port) {
        return table(port).map(Shape.OfTable::facts).orElse(CellFacts.UNKNOWN);
    }

    /** The file of a FILE or NEW_FILE setting, made absolute by the flow's folder; empty when not set. */
    Optional<Path> file(String setting);

    /** Tells what will leave by an output. */
    void out(String port, Shape shape);

    /** Tells that a table of these columns will leave by an output. */
    default void out(String port, Schema schema) {
        out(port, new Shape.OfTable(schema));
    }

    /** Tells that a table of these columns will leave by an output, and what is certain of its cells. */
    default void out(String port, Schema schema, CellFacts facts) {
        out(port, new Shape.OfTable(schema, facts));
    }

    /** Something that stops the run, about the node as a whole; with ways to put it right, the best one first. */
    void error(String sentence, QuickFix... fixes);

    /** Something that stops the run, about one setting; with ways to put it right, the best one first. */
    void settingError(String setting, String sentence, QuickFix... fixes);

    /** Something that stops the run, about one input; with ways to put it right, the best one first. */
    void inputError(String port, String sentence, QuickFix... fixes);

    /**
     * Something that people should know but that does not stop the run, about the node as a whole; with ways to put
     * it right, the best one first.
     */
    void warning(String sentence, QuickFix... fixes);
}
