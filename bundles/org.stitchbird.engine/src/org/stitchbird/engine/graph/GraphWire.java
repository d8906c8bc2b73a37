// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

/**
 * A wire between two nodes.
 *
 * @param source the id of the node where it begins
 * @param sourcePort the name of an output there, which the node's type may not have
 * @param target the id of the node where it ends
 * @param targetPort the name of an input there, which the node's type may not have
 */
public record GraphWire(String source, String sourcePort, String target, String targetPort) {
}
