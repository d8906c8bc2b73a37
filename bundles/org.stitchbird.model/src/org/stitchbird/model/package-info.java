// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What can be asked of a flow document, and small value trees for its settings. */
package org.stitchbird.model;
