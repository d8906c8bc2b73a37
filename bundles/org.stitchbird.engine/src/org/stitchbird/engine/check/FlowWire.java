// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

/**
 * A wire between two nodes of known types as rules see it.
 *
 * @param source the node where it begins
 * @param output the name of the output there
 * @param target the node where it ends
 * @param input the name of the input there
 */
public record FlowWire(FlowNode source, String output, FlowNode target, String input) {
}
