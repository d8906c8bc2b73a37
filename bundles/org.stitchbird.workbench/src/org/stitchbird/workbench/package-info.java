// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The application: its window, its perspective and its commands. */
package org.stitchbird.workbench;
