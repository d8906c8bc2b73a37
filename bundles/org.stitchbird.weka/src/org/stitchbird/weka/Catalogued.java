// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;

/**
 * What is said of one of Weka's classes beside what its beans say; the README of the folder catalogue tells the keys.
 */
public interface Catalogued {
    /** What is said of this class alone, or {@code null}. */
    String own(String key);

    /** What is said of this class, or of all that are like it, or else {@code null}. */
    String get(String key);

    /** The items of a list; empty when there is none. */
    List<String> list(String key);

    /** The stable id of the algorithm. */
    default String id() {
        return own("node") != null ? own("node") : own("id");
    }
}
