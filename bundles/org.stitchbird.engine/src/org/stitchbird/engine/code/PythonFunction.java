// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Settings;

/**
 * The Python function that a node becomes, while it is being written.
 *
 * <p>What flows on wires has these types: a table is a {@code pandas.DataFrame} that no function changes, with numbers
 * as {@code float64}, categories as {@code Categorical} with all labels in their order, times as {@code datetime64} and
 * texts as objects; a preparation is a transformer of scikit-learn, not fitted, that takes and gives such tables
 * without the target; a learner an estimator likewise, which gets labels of the target as their numbers; a model a
 * {@code flowkit.models.Model}; an evaluation a list with a dict for each score: {@code learner}, and {@code metrics} by
 * their ids.
 *
 * <p>A form that says nothing else promises the same numbers, within a relative {@link #EXACT}.
 */
@ProviderType
public interface PythonFunction {
    /** How far numbers may be apart that are said to be the same, relative to the greater one or to 1. */
    double EXACT = 1e-9;

    /** The id of the node. */
    String id();

    /** What people call the node. */
    String name();

    /** The settings of the node, with defaults; seeds that follow the flow's are set to their numbers. */
    Settings settings();

    /** The file that a setting names, where it is now; empty when the setting is empty. */
    Optional<Path> file(String setting);

    /** The columns that arrive by a table input, if they are known. */
    Optional<Schema> columns(String input);

    /** The target of the tables that arrive by an input; empty when they have none or it is not known. */
    Optional<String> target(String input);

    /**
     * The columns of the first table that the learner or preparation of an output is used with; where they are not
     * known, those known nearest in front of it, which have the same target.
     */
    Optional<Schema> destined(String output);

    /**
     * What a learner learns from the tables that it is used with.
     *
     * @throws NodeFailure if that cannot be told before a run, with a sentence for people
     */
    Task task(String output) throws NodeFailure;

    /** The parameter for what arrives by an input that takes one wire. */
    PythonName input(String input);

    /** The parameter for all that arrives by an input that takes several wires: a list in the order of the wires. */
    PythonName inputs(String input);

    /** What people call the nodes that are wired to an input, one for each wire. */
    List<String> names(String input);

    /** Whether something is wired to an input. */
    boolean wired(String input);

    /** Whether somebody takes what leaves by an output. */
    boolean wanted(String output);

    /** A variable that holds a value: a name, a call, or what can be an argument of one. */
    PythonName let(String wish, Object value);

    /** Variables for the parts of what a call gives: a tuple of as many as there are wishes. */
    List<PythonName> unpack(PythonCall call, String... wishes);

    /** A statement that only calls. */
    void call(PythonCall call);

    /** What leaves by an output; the function returns it if it is wanted. */
    void out(String output, Object value);

    /** Whether rows that leave by a table output reach a model that will answer later rows. */
    boolean deployed();

    /** The fitted transformer that later rows pass on their way to a model; without it they pass as they are. */
    void later(PythonName step);

    /**
     * The path of a copy, in the project, of the file that a setting names: a parameter, so that others can be read.
     *
     * @throws NodeFailure if the setting is empty
     */
    PythonName dataFile(String setting) throws NodeFailure;

    /** The path of a file in the project that holds the columns which leave by an output, as the run finds them. */
    PythonName contract(String output);

    /**
     * The path, below the project's folder {@code output}, of a file that the node writes.
     *
     * @throws NodeFailure if the setting is empty
     */
    PythonName newFile(String setting) throws NodeFailure;

    /**
     * A module of the project, which is written once however often it is asked for.
     *
     * @param name its name; calls name it {@code flowkit.NAME.SOMETHING}
     * @param home the class beside which its text is, as a resource {@code NAME.py}
     */
    void module(String name, Class<?> home);

    /**
     * Says that the method is the same, but not the numbers.
     *
     * @param within how far the share of right answers may be from the original's, or the error relative to it
     * @param why a sentence on the reason in a language
     */
    void differs(double within, Function<Locale, String> why);

    /** Says how far numbers may be apart that are the same otherwise; {@link #EXACT} if this is not called. */
    void tolerance(double relative);
}
