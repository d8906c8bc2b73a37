// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.List;
import org.stitchbird.engine.session.ResultInfo;

/**
 * What is written down of the results of a node, under its key.
 *
 * @param name the name that the node had
 * @param ingredients what went into it
 * @param values what it gave, in order
 * @param millis how long it took
 * @param when when it was done, in milliseconds since 1970
 */
record NodeRecord(String name, Ingredients ingredients, List<KeptValue> values, long millis, long when) {
    /**
     * One value.
     *
     * @param port the output or the name under which it was shown
     * @param key the key of the output, or {@code null} when it was only shown
     * @param file the file that the value is in, or {@code null} when it is in none
     * @param stored whether it is a table that was on the disk
     * @param info what can be told of it; evaluations and reports are whole in it
     */
    record KeptValue(String port, String key, String file, boolean stored, ResultInfo info) {
    }
}
