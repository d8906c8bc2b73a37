// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Every edit of a flow as a plain verb, and recording them so that they can be undone. */
package org.stitchbird.model.edit;
