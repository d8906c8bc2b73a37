// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

/** How a setting's value looks, and so which editor it gets. */
public enum SettingType {
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole number. */
    INTEGER,
    /** A floating-point number. */
    NUMBER,
    /** Any text. */
    TEXT,
    /** One of a few named values. */
    CHOICE,
    /** The name of one column of an incoming table. */
    COLUMN,
    /** Names of columns of an incoming table, as items. */
    COLUMNS,
    /** A column type for each of some columns, as settings by column name. */
    COLUMN_TYPES,
    /** A file to read, relative to the flow's folder when possible. */
    FILE,
    /** A file to write, relative to the flow's folder when possible. */
    NEW_FILE,
    /** A folder to read, relative to the flow's folder when possible. */
    FOLDER,
    /** The number that random choices start from; left unset it follows the flow. */
    SEED,
    /** An algorithm with settings of its own. */
    SCHEME,
    /** Several algorithms in order, each with settings of its own, as items. */
    SCHEMES,
    /** What each wrong answer costs: by actual label, then by answered label, a number. */
    COSTS
}
