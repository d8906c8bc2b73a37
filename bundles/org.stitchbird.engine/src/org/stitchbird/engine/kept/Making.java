// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.util.List;

/**
 * What it took to make a result, and where its values are.
 *
 * @param millis how long it took
 * @param files the names of the files of its values
 */
public record Making(long millis, List<String> files) {
}
