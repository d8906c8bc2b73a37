// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;

/**
 * What is told of a result for a viewer to draw, or why it cannot be told.
 *
 * @param text text of the media type that was asked for, or {@code null} when it cannot be told
 * @param fault why not, in a sentence, or {@code null}
 */
public record ResultDetail(String text, String fault) implements Serializable {
}
