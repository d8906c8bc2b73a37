// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps values that only their own bundle knows, so that their nodes need not run again.
 *
 * <p>Registered as an OSGi service with the property {@link #KINDS}; made when a value of such a kind is kept or asked
 * for. Several bundles may keep values of one kind, such as models: each is read by the class that wrote it. Methods
 * are called on several threads at a time. Tables, evaluations and reports need none.
 */
public interface ValueKeeper {
    /** The name of the service property with the ids of the kinds that it keeps. */
    String KINDS = "kinds";

    /** Whether it can write this value and read it back so that nobody could tell the difference. */
    boolean keeps(Value value);

    /**
     * Writes a value; the stream stays open.
     *
     * @throws IOException if the value cannot be written after all
     */
    void write(Value value, OutputStream out) throws IOException;

    /**
     * Reads a value that has been written. Must not run anything that the bytes ask for: anybody may have changed them.
     *
     * @param bytes how many there are
     * @throws Exception if they are not those of a value; its node then runs again
     */
    Value read(InputStream in, long bytes) throws Exception;
}
