// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/**
 * The Java method that a node becomes, while it is being written.
 *
 * <p>What flows on wires has these types: a table is a {@code weka.core.Instances} with the target as its class, which
 * no method changes; a learner a {@code weka.classifiers.Classifier} or {@code weka.clusterers.Clusterer} that nobody
 * has trained and that is its taker's own; a preparation a {@code weka.filters.Filter} likewise; a model the trained
 * classifier or clusterer; an evaluation a {@code Map<String, Map<String, Double>>} with an entry for each score in
 * their order, the metrics by their ids, and perhaps further entries behind them; a report a {@code String}.
 *
 * <p>Each project has the class {@code Columns}, which may be named in formats, with {@code static int[]
 * positions(Instances table, String... names)}, counted from 0.
 *
 * <p>A node that hands out a learner or preparation <em>and</em> the model or table made with it becomes two methods:
 * the form is then asked twice, each time with some of the outputs {@link #wanted}. It must leave alone what is not
 * wanted, and the inputs that are only needed for that.
 *
 * <p>Formats have marks for what is put in: {@code $T} a class, given by its full name as text, which is imported;
 * {@code $S} a text as a literal; {@code $L} a number or a truth value as a literal of its type, or a name or an
 * expression that this interface has handed out; {@code $$} a dollar sign. Text from a flow may only be put in by
 * {@code $S}.
 */
@ProviderType
public interface JavaMethod {
    /** The id of the node. */
    String id();

    /** What people call the node. */
    String name();

    /** The settings of the node, with defaults; seeds that follow the flow's are set to their numbers. */
    Settings settings();

    /** What arrives by an input, one for each wire; those of which nothing is known are absent. */
    List<Shape> shapes(String input);

    /** The columns that arrive by a table input, if they are known. */
    Optional<Schema> columns(String input);

    /** The columns that leave by a table output, if they are known. */
    Optional<Schema> leaving(String output);

    /**
     * The columns of the tables that a learner or a preparation which leaves by an output is used with, in front of all
     * steps; absent when they are not known, or not the same everywhere.
     */
    Optional<Schema> destined(String output);

    /** Expressions for what arrives by an input, one for each wire; a learner or preparation is made by each use. */
    List<String> inputs(String input);

    /**
     * The expression for what arrives by an input that takes one wire.
     *
     * @throws IllegalArgumentException if nothing is wired to it
     */
    default String input(String input) {
        return inputs(input).stream().findFirst().orElseThrow(() -> new IllegalArgumentException(input));
    }

    /**
     * The expression for the rows, with their target as class, that the model arriving by an input was trained on.
     *
     * @throws IllegalArgumentException if nothing is wired to it, or the model was not trained in the flow
     */
    String learnedFrom(String input);

    /**
     * The expression for what the node's other method makes anew for an output; empty when there is no other method, so
     * that this one has to make it.
     */
    Optional<String> made(String output);

    /** What people call the nodes that are wired to an input, one for each wire. */
    List<String> names(String input);

    /** Whether something is wired to an input. */
    default boolean wired(String input) {
        return !inputs(input).isEmpty();
    }

    /** Whether somebody takes what leaves by an output, or it is to be shown. */
    boolean wanted(String output);

    /** A name for a variable that is not taken yet, as like the wish as can be; the wish may be any text. */
    String variable(String wish);

    /** Adds a statement, with its semicolon added. */
    JavaMethod statement(String format, Object... arguments);

    /** Adds a comment; what would end it is taken out. */
    JavaMethod comment(String text);

    /** Begins a block such as {@code for (int i = 0; i < $L; i++)}. */
    JavaMethod begin(String format, Object... arguments);

    /** Ends the block that was begun last. */
    JavaMethod end();

    /**
     * What leaves by an output, or is shown under that name when there is no such output; the method returns it.
     *
     * @param type the full name of its class, perhaps with type arguments that are written with full names too
     * @param format an expression
     */
    void out(String output, String type, String format, Object... arguments);

    /**
     * Whether rows that leave by a table output reach a model that will answer later rows, so that {@link #later} or
     * {@link #laterUnchanged} has to be called.
     */
    boolean deployed();

    /**
     * What the node does to rows that come later, on their way to a model that has learned from its rows.
     *
     * @param format an expression of type {@code weka.filters.Filter}: fitted on the node's rows, it gets later ones as
     *     its second batch, with the columns that it was fitted on; row for row, none may come or go
     */
    void later(String format, Object... arguments);

    /**
     * The columns of the rows that a model was trained on which the node hands out without having a table: what
     * {@link #learnedFrom} gives those who take the model.
     *
     * @param format an expression of type {@code weka.core.Instances}, with the target as class; rows do not matter
     */
    void learned(String format, Object... arguments);

    /** Rows that come later pass as they are: the node only tells the target, or picks rows to learn from. */
    void laterUnchanged();

    /**
     * A further class of the project, which is written once however often it is asked for.
     *
     * @param name its simple name
     * @param source its whole text but for the package declaration; the first caller's counts
     * @return the simple name, for use in expressions
     */
    String helper(String name, String source);

    /**
     * Where in the project a file or folder lies that the node reads; it is copied there.
     *
     * @param setting the name of the setting that tells it; for an algorithm inside, behind the names on the way to it,
     *     and behind the number, from 0, of one among several: {@code filters.0.dictionaryFile}
     * @return an expression of type {@code java.nio.file.Path}
     * @throws NodeFailure if the setting is empty
     */
    String dataFile(String setting) throws NodeFailure;

    /**
     * The rows that leave by a table output as the run finds them, with types, labels and target: kept in the project
     * as a plain CSV file. For sources whose files are not in a format that Weka reads.
     *
     * @param name what the file is called, without ending; any text
     * @return an expression of type {@code weka.core.Instances}
     */
    String dataTable(String output, String name);

    /**
     * Where below the project's folder {@code output} a file goes that the node writes.
     *
     * @param setting the name of the setting that tells it, as above
     * @return an expression of type {@code java.nio.file.Path}
     * @throws NodeFailure if the setting is empty
     */
    String newFile(String setting) throws NodeFailure;
}
