// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The command line: one class a command, nothing of the workbench. */
package org.stitchbird.cli;
