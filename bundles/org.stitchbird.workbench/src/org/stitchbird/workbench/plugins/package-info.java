// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Plug-ins in the workbench: they come and go while it runs, and a dialog manages them. */
package org.stitchbird.workbench.plugins;
