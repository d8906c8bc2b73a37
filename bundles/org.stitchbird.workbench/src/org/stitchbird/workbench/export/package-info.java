// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How people take a flow with them: the export wizard, and the code of a node. */
package org.stitchbird.workbench.export;
