// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.List;

/**
 * What stands in a KnowledgeFlow file.
 *
 * @param name the flow's name; may be empty
 * @param steps its steps in the order of the file
 */
record KfFlow(String name, List<KfStep> steps) {
}
