// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Views that plug-ins add to the results of nodes. */
package org.stitchbird.workbench.viewer;
