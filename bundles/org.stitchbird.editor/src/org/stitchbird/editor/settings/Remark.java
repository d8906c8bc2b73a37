// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.stitchbird.engine.check.Severity;

/**
 * A sentence under a field.
 *
 * @param severity how bad it is
 * @param sentence what is the matter
 */
record Remark(Severity severity, String sentence) {
}
