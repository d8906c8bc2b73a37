// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Flows as files: new, open, recent, dropped, handed over, and kept through a crash. */
package org.stitchbird.workbench.file;
