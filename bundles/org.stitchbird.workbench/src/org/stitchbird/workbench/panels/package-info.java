// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The open flow as the views see it, and the views that hold the editor's panels. */
package org.stitchbird.workbench.panels;
