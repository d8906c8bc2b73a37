// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How the workbench starts the process in which its flows run, and how much memory that may take. */
package org.stitchbird.workbench.worker;
