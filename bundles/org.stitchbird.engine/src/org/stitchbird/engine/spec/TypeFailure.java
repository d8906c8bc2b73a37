// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

/**
 * A plug-in could not bring node types that it offers.
 *
 * @param bundle the symbolic name of its bundle
 * @param name what people call the bundle, in their language
 * @param sentence what went wrong
 */
public record TypeFailure(String bundle, String name, String sentence) {
}
