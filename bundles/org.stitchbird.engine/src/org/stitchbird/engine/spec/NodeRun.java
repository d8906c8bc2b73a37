// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;

/** One run of one node: its settings and inputs, and where its outputs go. */
@ProviderType
public interface NodeRun {
    /** The node's name for people. */
    String name();

    /** The node's settings, with defaults, and with seeds resolved. */
    Settings settings();

    /** Whether a value has arrived at that input. */
    boolean wired(String port);

    /**
     * The values that arrived at an input, in the order of the wires.
     *
     * @throws ClassCastException if the kind of the port is not made of that class
     */
    <T extends Value> List<T> all(String port, Class<T> type);

    /**
     * The one value that arrived at an input.
     *
     * @throws java.util.NoSuchElementException if none did; never for an input that is not optional
     */
    default <T extends Value> T in(String port, Class<T> type) {
        return all(port, type).getFirst();
    }

    /** The table that arrived at an input; see {@link #in}. */
    default Table table(String port) {
        return in(port, Table.class);
    }

    /** Hands out a value by an output. */
    void out(String port, Value value);

    /** Gives people something to look at that leaves by no output, under a name of its own. */
    void show(String name, Value value);

    /** The file of a FILE or NEW_FILE setting, made absolute by the flow's folder. */
    Path file(String setting);

    /** Where to tell how far the work is, and where a cancelled run is noticed. */
    Progress progress();
}
