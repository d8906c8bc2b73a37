// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

/**
 * One of the values of a choice.
 *
 * @param value what is stored
 * @param label what people read
 */
public record Choice(String value, String label) {
}
