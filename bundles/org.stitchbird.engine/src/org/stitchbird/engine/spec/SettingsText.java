// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;

/** Writes all settings of a node in the one text that the library behind it uses for them, and reads such a text. */
public interface SettingsText {
    /** What people call such a text, such as {@code Weka options}, in the language of the person. */
    String name();

    /** The names of the settings that the text holds; others of the node are none of its business. */
    List<String> settings();

    /**
     * The settings as text.
     *
     * @param columns the columns that arrive, for settings that name some; empty when they are not known
     * @throws NodeFailure if the settings cannot be written, such as a column that is not there
     */
    String write(Settings settings, Optional<Schema> columns) throws NodeFailure;

    /**
     * The values that a text stands for, by name; those that stay at their defaults are left out.
     *
     * @param columns as in {@link #write}; where they are not known, columns are told by position
     * @throws NodeFailure if the text is not understood, with a sentence for people
     */
    Map<String, SettingValue> read(String text, Optional<Schema> columns) throws NodeFailure;

    /**
     * The names of those settings that would not come back from the text.
     *
     * @throws NodeFailure as {@link #write} and {@link #read} do
     */
    default List<String> lost(Settings settings, Optional<Schema> columns) throws NodeFailure {
        return List.of();
    }
}
