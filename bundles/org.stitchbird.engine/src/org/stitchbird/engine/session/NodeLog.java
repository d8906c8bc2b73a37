// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import java.util.List;

/**
 * What happened to one node in one run.
 *
 * @param node the node's id
 * @param name the node's name for people
 * @param type the id of its node type
 * @param fate what happened to it
 * @param reason why it ran, was not run, or failed, in a sentence of the language of that run; {@code null} when its
 *     kept results were taken
 * @param millis how long it ran; how long it had run when its kept results were made; or -1
 * @param in the rows of each table that arrived, by input; empty when none did or they were not looked at
 * @param out the rows of each table among its results, by output or the name under which it was shown
 * @param heap the most bytes of the Java heap that were seen in use while it ran, by all nodes together and with
 *     what the garbage collector had not taken yet; or -1 when it did not run
 * @param settings the settings that matter to its results, by name in order; empty when it was not looked at
 * @param files what the files held that it read: by the path of their setting, with a text that is equal for equal
 *     content; empty when it was not looked at
 * @param key the key of its results, or {@code null} when it was not looked at
 * @param headlines each evaluation among its results in one number
 */
public record NodeLog(String node, String name, String type, Fate fate, String reason, long millis, List<Rows> in,
        List<Rows> out, long heap, List<Setting> settings, List<Setting> files, String key,
        List<Headline> headlines) implements Serializable {
    /** Makes a log; lists are copied. */
    public NodeLog {
        in = List.copyOf(in);
        out = List.copyOf(out);
        settings = List.copyOf(settings);
        files = List.copyOf(files);
        headlines = List.copyOf(headlines);
    }

    /** What happened to a node. */
    public enum Fate {
        /** It ran to its end. */
        RAN,
        /** Its kept results were taken. */
        REUSED,
        /** It failed. */
        FAILED,
        /** It was not run because a node before it failed. */
        SKIPPED,
        /** The run was stopped before it was done. */
        STOPPED
    }

    /**
     * The rows of a table.
     *
     * @param port the input or output, or the name under which the table was shown
     * @param rows how many
     */
    public record Rows(String port, long rows) implements Serializable {
    }

    /**
     * The value of a setting.
     *
     * @param name the setting's name
     * @param shown its value for people; may be shortened, or empty
     * @param print a text that is equal for equal values
     */
    public record Setting(String name, String shown, String print) implements Serializable {
    }

    /**
     * An evaluation in one number: of several learners the best.
     *
     * @param learner the name of the learner or model
     * @param metric the {@link org.stitchbird.engine.data.Metric} id
     * @param value the metric's value
     */
    public record Headline(String learner, String metric, double value) implements Serializable {
    }

    /** All rows that arrived. */
    public long rowsIn() {
        return in.stream().mapToLong(Rows::rows).sum();
    }

    /** The same with another heap. */
    public NodeLog withHeap(long bytes) {
        return new NodeLog(node, name, type, fate, reason, millis, in, out, bytes, settings, files, key,
                headlines);
    }
}
