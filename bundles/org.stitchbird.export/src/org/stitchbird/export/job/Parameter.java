// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import java.util.List;

/**
 * A setting of a job's flow that whoever runs it may give another value.
 *
 * @param name what it is called on the job's command line: small letters, digits and hyphens, unique in the job
 * @param set which setting of the flow it is, as {@code --set} of the command line names it
 * @param type boolean, integer, number, text, choice, column, seed, file, folder or new_file
 * @param label what people call it, in English
 * @param about what it is for, in English
 * @param value the value when none is given
 * @param min the least number that is allowed; {@code null} for no limit
 * @param max the greatest
 * @param choices what it may be; {@code null} for anything of its type
 */
record Parameter(String name, String set, String type, String label, String about, String value, Double min, Double max,
        List<String> choices) {
    /** Whether its value names a file or folder. */
    boolean path() {
        return type.equals("file") || type.equals("folder") || type.equals("new_file");
    }

    /** The same under another name. */
    Parameter named(String other) {
        return new Parameter(other, set, type, label, about, value, min, max, choices);
    }
}
